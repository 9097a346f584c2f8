import { Inject, Injectable } from '@nestjs/common';
import type { MessageChannel } from '#contracts';
import { type ChannelDriver, channelDrivers } from '../channels/channel-driver.js';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';

/** Channels on which the hand-over is the delivery. */
const withoutReceipts: readonly MessageChannel[] = ['EMAIL', 'IN_APP'];
const usualReceiptMinutes = 60;

/** What differs between channels. */
@Injectable()
export class ChannelRules {
  constructor(
    @Inject(channelDrivers) private readonly drivers: readonly ChannelDriver[],
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  get channels(): readonly MessageChannel[] {
    return [...new Set(this.drivers.map(({ channel }) => channel))];
  }

  driversOf(channel: MessageChannel): readonly ChannelDriver[] {
    return this.drivers.filter((driver) => driver.channel === channel);
  }

  /** How long a receipt is awaited; null on channels without receipts. */
  receiptSeconds(channel: MessageChannel): number | null {
    if (withoutReceipts.includes(channel)) return null;
    return (this.settings.NOTIFICATIONS_RECEIPT_MINUTES[channel] ?? usualReceiptMinutes) * 60;
  }

  /**
   * Whether the messages of a sender that stopped are sent once more. A second copy of a mail has the same Message-ID and
   * costs nothing; elsewhere it costs money and trust, unless the provider recognises it.
   */
  repeatsAfterCrash(channel: MessageChannel): boolean {
    return withoutReceipts.includes(channel) || this.driversOf(channel).every(({ idempotent }) => idempotent);
  }
}
