import { Injectable } from '@nestjs/common';
import { isReference } from './storable-result.js';

export type ReceiptStatus = 'SENT' | 'DELIVERED' | 'READ' | 'BOUNCED_SOFT' | 'BOUNCED_HARD' | 'COMPLAINED' | 'REJECTED';

/** What a provider reports about a message that it had accepted. */
export interface ProviderReceipt {
  readonly provider: string;
  readonly providerRef: string;
  readonly status: ReceiptStatus;
  readonly occurredAt: Date;
  /** A code of the provider, without personal data. */
  readonly detail: string;
}

/** A text that a person sent back on a channel. */
export interface ChannelReply {
  readonly channel: 'SMS' | 'WHATSAPP' | 'TELEGRAM';
  readonly address: string;
  readonly text: string;
}

/** Takes what providers report; another room than this one knows messages. A rejection makes the provider repeat it. */
export interface ChannelObserver {
  receipt?(receipt: ProviderReceipt): Promise<void>;
  reply?(reply: ChannelReply): Promise<void>;
}

const earliest = new Date('2020-01-01T00:00:00Z');

/** Passes what providers report to the rooms that build on this one. */
@Injectable()
export class ChannelReports {
  private readonly observers: ChannelObserver[] = [];

  observe(observer: ChannelObserver): void {
    this.observers.push(observer);
  }

  /** A receipt whose reference no provider can have given is left out; the time of its clock counts when it is likely. */
  async receipt(receipt: ProviderReceipt): Promise<void> {
    if (!isReference(receipt.providerRef)) return;
    const now = new Date();
    const { occurredAt: at } = receipt;
    const occurredAt = at >= earliest && at <= now ? at : now;
    for (const observer of this.observers) await observer.receipt?.({ ...receipt, occurredAt });
  }

  async reply(reply: ChannelReply): Promise<void> {
    for (const observer of this.observers) await observer.reply?.(reply);
  }
}
