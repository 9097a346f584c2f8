import { localSecrets } from './channel-environment.js';
import type { Providers } from './providers.js';
import type { PushService } from './push-service.js';
import type { Smsc } from './smsc.js';
import { signatureOf } from './webhooks.js';

export interface Counterparts {
  readonly smsc: Smsc;
  readonly providers: Providers;
  readonly push: PushService;
  /** Base address of notifications. */
  readonly notifications: string;
  readonly pushKey: string;
}

/** A message as its recipient sees it. */
export interface SeenMessage {
  readonly provider: 'smpp' | 'sms-http' | 'whatsapp' | 'telegram' | 'web-push';
  readonly to: string;
  readonly text: string;
}

export class UnknownAction extends Error {
  override readonly name = 'UnknownAction';
}

/** The telephones and browsers of people: what they show, and what their owners do with them. */
export class People {
  private readonly browsers: string[] = [];
  private serial = Date.now();

  constructor(private readonly counterparts: Counterparts) {}

  async messages(): Promise<SeenMessage[]> {
    const { smsc, providers, push } = this.counterparts;
    const shown = await Promise.all(
      this.browsers.map(async (browser) =>
        (await push.notifications(browser)).map((one) => ({
          provider: 'web-push' as const,
          to: browser,
          text: (one as { text: string }).text,
        })),
      ),
    );
    return [
      ...smsc.texts.map(({ to, text }) => ({ provider: 'smpp' as const, to, text })),
      ...providers.shown.map(({ provider, to, text }) => ({ provider, to, text })),
      ...shown.flat(),
    ];
  }

  /** @throws UnknownAction */
  async act(path: string, form: URLSearchParams): Promise<object> {
    const value = (name: string): string => {
      const given = form.get(name);
      if (!given) throw new UnknownAction(`${path} needs ${name}`);
      return given;
    };
    if (path === '/browsers') return this.subscribe();
    if (path === '/replies') return this.reply(value('provider'), value('from').replace('+', ''), value('text'));
    if (path === '/telegram-chats') return this.link(value('chat'), value('link'));
    throw new UnknownAction('POST /replies, /telegram-chats or /browsers');
  }

  /** A browser subscribes; its `address` is that of a contact point. */
  private async subscribe(): Promise<object> {
    const { id, address } = await this.counterparts.push.subscribe(this.counterparts.pushKey);
    this.browsers.push(id);
    return { channel: 'WEB_PUSH', address };
  }

  private async reply(provider: string, from: string, text: string): Promise<object> {
    if (provider === 'smpp') this.counterparts.smsc.reply(from, text);
    else if (provider === 'whatsapp') await this.whatsApp(from, text);
    else if (provider === 'telegram') return this.telegram(from, text);
    else throw new UnknownAction('people reply by smpp, whatsapp or telegram');
    return {};
  }

  /** Opens the link of `POST /v1/telegram-links`, or its code, in a chat. */
  private link(chat: string, link: string): Promise<object> {
    const code = URL.canParse(link) ? new URL(link).searchParams.get('start') : link;
    return this.telegram(chat, `/start ${code}`);
  }

  private whatsApp(from: string, text: string): Promise<object> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const message = { id: `wamid.in.${++this.serial}`, from, timestamp, type: 'text', text: { body: text } };
    const value = { messaging_product: 'whatsapp', messages: [message] };
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ changes: [{ value }] }] });
    const signature = signatureOf(body, localSecrets.whatsAppApp);
    return this.send('/v1/providers/whatsapp', body, { 'x-hub-signature-256': signature });
  }

  /** The bot may answer in the same breath. */
  private async telegram(chat: string, text: string): Promise<object> {
    const message = { message_id: this.serial, date: 0, chat: { id: Number(chat), type: 'private' }, text };
    const body = JSON.stringify({ update_id: ++this.serial, message });
    const secret = { 'x-telegram-bot-api-secret-token': localSecrets.telegram };
    const answer = (await this.send('/v1/providers/telegram', body, secret)) as { text?: string };
    if (answer.text !== undefined)
      this.counterparts.providers.shown.push({
        provider: 'telegram',
        id: String(this.serial),
        to: chat,
        text: answer.text,
      });
    return answer;
  }

  private async send(path: string, body: string, headers: Record<string, string>): Promise<object> {
    const response = await fetch(new URL(path, this.counterparts.notifications), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(5000),
    });
    const text = await response.text();
    if (!response.ok) throw new UnknownAction(`${path} returned ${response.status}: ${text}`);
    return text === '' ? {} : (JSON.parse(text) as object);
  }
}
