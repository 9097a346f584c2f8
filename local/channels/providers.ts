import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ProviderSecrets, sendWebhook, webhookOf } from './webhooks.js';

/** A message as the telephone of its recipient shows it. */
export interface ShownMessage {
  readonly provider: 'sms-http' | 'whatsapp' | 'telegram';
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** How the next calls end, for tests; `respond` is what a working provider does. */
export type Fault =
  'respond' | 'stay-silent' | 'drip' | 'close-in-body' | 'disconnect' | 'disconnect-after-message' | 'empty-success';

export interface Providers {
  readonly url: string;
  readonly shown: ShownMessage[];
  fault: Fault;
  /** Called before each call is answered: it may choose the fault. */
  onCall: (() => void) | undefined;
  /** Reports a message that is shown; by default once, by a webhook of the provider. */
  report: (message: ShownMessage) => void;
  /** An answer instead of the usual one. */
  answer: { readonly status: number; readonly body: object; readonly headers?: Record<string, string> } | undefined;
  /** Calls that arrived, also those that failed. */
  readonly calls: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[];
  stop(): Promise<void>;
}

/**
 * The SMS aggregator, WhatsApp and Telegram on one port, by the shapes that they document. On `npm start` they take the
 * place of the real ones, report deliveries by signed webhooks, and show the messages at `/messages`.
 *
 * @param serviceUrl where webhooks go; without it there are none
 */
export async function startProviders(secrets: ProviderSecrets, serviceUrl?: string, port = 0): Promise<Providers> {
  let ids = 0;

  const server = createServer((request, response) => void handle(request, response));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return answer(response, 200, providers.shown);
    const body = Buffer.concat(await request.toArray()).toString();
    const path = request.url ?? '';
    providers.calls.push({ path, headers: request.headers, body });
    providers.onCall?.();
    if (fail(response)) return;
    if (providers.answer)
      return answer(response, providers.answer.status, providers.answer.body, providers.answer.headers);
    if (providers.fault === 'empty-success') return answer(response, 200, {});
    if (path.startsWith('/sms')) return sms(response, new URLSearchParams(body));
    if (path.startsWith('/bot')) return telegram(response, JSON.parse(body) as TelegramCall);
    return whatsApp(response, JSON.parse(body) as WhatsAppCall);
  }

  /** Whether the call ended by a fault. */
  function fail(response: ServerResponse): boolean {
    const { fault } = providers;
    if (fault === 'disconnect') response.destroy();
    if (fault === 'close-in-body' || fault === 'drip') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{');
      if (fault === 'close-in-body') setImmediate(() => response.destroy());
      else {
        const drip = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(drip));
      }
    }
    return !['respond', 'empty-success', 'disconnect-after-message'].includes(fault);
  }

  function sms(response: ServerResponse, form: URLSearchParams): void {
    const [to, text] = [form.get('to') ?? '', form.get('message') ?? ''];
    const id = show('sms-http', to, text);
    accept(response, { messageId: id, to, status: '1', text: 'Success' });
  }

  function telegram(response: ServerResponse, { chat_id: chat, text }: TelegramCall): void {
    const id = show('telegram', String(chat), text);
    const result = { message_id: Number(id), date: 0, chat: { id: Number(chat), type: 'private' }, text };
    accept(response, { ok: true, result });
  }

  function whatsApp(response: ServerResponse, { to, template, text }: WhatsAppCall): void {
    const parameters = template?.components.flatMap((component) => component.parameters.map((one) => one.text)) ?? [];
    const id = `wamid.${show('whatsapp', to, text?.body ?? [template?.name, ...parameters].join(' | '))}`;
    accept(response, { messaging_product: 'whatsapp', contacts: [{ wa_id: to }], messages: [{ id }] });
  }

  /** The message is on its way, whether the caller learns it or not. */
  function accept(response: ServerResponse, body: object): void {
    if (providers.fault === 'disconnect-after-message') response.destroy();
    else answer(response, 200, body);
    const message = providers.shown.at(-1)!;
    if (message.provider !== 'telegram') providers.report(message);
  }

  function show(provider: ShownMessage['provider'], to: string, text: string): string {
    const id = String(++ids);
    providers.shown.push({ provider, id: provider === 'whatsapp' ? `wamid.${id}` : id, to, text });
    return id;
  }

  /** Providers report some time after their answer, and repeat what was refused; here once is enough. */
  function report(message: ShownMessage): void {
    if (serviceUrl === undefined) return;
    const webhook = webhookOf(
      message,
      message.provider === 'whatsapp' ? ['sent', 'delivered'] : ['DELIVERED'],
      secrets,
    );
    setTimeout(() => void sendWebhook(serviceUrl, webhook).catch(() => undefined), 300).unref();
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const providers: Providers = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown: [],
    calls: [],
    fault: 'respond',
    onCall: undefined,
    report,
    answer: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return providers;
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

interface TelegramCall {
  readonly chat_id: string | number;
  readonly text: string;
}

interface WhatsAppCall {
  readonly to: string;
  readonly text?: { readonly body: string };
  readonly template?: {
    readonly name: string;
    readonly components: readonly { readonly parameters: readonly { readonly text: string }[] }[];
  };
}
