import { Api, GrammyError, HttpError } from 'grammy';
import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { boundedFetch, resultOfFailure } from '../provider-call.js';

export interface TelegramOptions {
  readonly apiUrl: string;
  readonly botKey: string;
  readonly timeoutSeconds: number;
}

const maxLength = 4096;

/** Telegram by the Bot API. It reports no delivery: what it accepts is in the chat. */
export class TelegramDriver implements ChannelDriver {
  readonly channel = 'TELEGRAM';
  readonly provider = 'telegram';
  readonly idempotent = false;
  readonly connections = 10;
  private readonly api: Api;

  constructor({ apiUrl, botKey, timeoutSeconds }: TelegramOptions) {
    this.api = new Api(botKey, {
      apiRoot: apiUrl.replace(/\/+$/, ''),
      timeoutSeconds: timeoutSeconds + 1,
      fetch: boundedFetch(timeoutSeconds) as never,
    });
  }

  async send({ to, content }: OutgoingMessage): Promise<SendResult> {
    const text = `${content.subject}\n\n${content.body}`.slice(0, maxLength);
    try {
      const sent = await this.api.sendMessage(to.address, text, { link_preview_options: { is_disabled: true } });
      return { kind: 'delivered', providerRef: String(sent.message_id) };
    } catch (error) {
      if (error instanceof GrammyError) return resultOfTelegram(error);
      return resultOfFailure(error instanceof HttpError ? error.error : error);
    }
  }
}

function resultOfTelegram({ error_code: code, parameters }: GrammyError): SendResult {
  const detail = String(code);
  if (!Number.isInteger(code) || code === 502 || code === 504) return { kind: 'unknown', detail };
  if (code === 429) return { kind: 'throttled', retryAfterSeconds: parameters.retry_after ?? 1 };
  if (code === 403) return { kind: 'permanent', reason: 'BLOCKED', detail };
  // 400: the chat does not exist, or has moved. Its text may change, and is not relied on.
  if (code === 400) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail };
  // 401, 404: the key of the bot.
  return { kind: 'transient', detail };
}
