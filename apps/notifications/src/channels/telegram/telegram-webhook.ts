import { Injectable } from '@nestjs/common';
import { Suppressions } from '../../subscribers/suppressions/suppressions.js';
import { ChannelReports } from '../channel-reports.js';
import { ProviderEvents } from '../provider-events.job.js';
import { TelegramLinks } from './telegram-links.js';
import type { TelegramUpdate } from './telegram-update.js';

/** A message that Telegram sends for us: the answer to a webhook may name one. */
export interface TelegramAnswer {
  readonly method: 'sendMessage';
  readonly chat_id: string;
  readonly text: string;
}

const linked = 'Akun Anda tertaut. Pemberitahuan Sambung akan dikirim ke sini. Balas BERHENTI untuk berhenti.';
const notLinked = 'Tautan ini sudah tidak berlaku. Buat tautan baru di aplikasi Sambung.';

/** What people do with the bot. */
@Injectable()
export class TelegramWebhook {
  constructor(
    private readonly links: TelegramLinks,
    private readonly suppressions: Suppressions,
    private readonly reports: ChannelReports,
    private readonly events: ProviderEvents,
  ) {}

  async handle(update: TelegramUpdate): Promise<TelegramAnswer | undefined> {
    let text: string | undefined;
    await this.events.once('telegram', update.id, async () => {
      if (update.kind === 'blocked') await this.suppressions.addAddress('TELEGRAM', update.chatId, 'BLOCKED');
      if (update.kind === 'text' && update.text !== '')
        await this.reports.reply({ channel: 'TELEGRAM', address: update.chatId, text: update.text });
      if (update.kind === 'start') text = (await this.links.redeem(update.code, update.chatId)) ? linked : notLinked;
    });
    return text === undefined ? undefined : { method: 'sendMessage', chat_id: update.chatId, text };
  }
}
