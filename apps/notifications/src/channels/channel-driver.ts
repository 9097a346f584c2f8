import type { MessageChannel } from '#contracts';
import type { ChannelContent } from '../templates/whatsapp/channel-contents.service.js';

/** A message as a provider gets it. */
export interface OutgoingMessage {
  readonly messageId: string;
  /** Counts from one; the id stays the same for every attempt. */
  readonly attempt: number;
  /** The code of the agency or office in whose name the message is sent. */
  readonly sender: string;
  /** An e-mail address, a number in E.164, a chat id, or a push subscription as JSON; empty on channels without addresses. */
  readonly to: { readonly name: string; readonly address: string };
  readonly content: ChannelContent;
  readonly expiresAt: Date | null;
  /** Further headers of a mail. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The result of one attempt. `detail` is a code of the provider, never its text, which may repeat the address. */
export type SendResult =
  /** The provider has it and sends a receipt later. */
  | { readonly kind: 'accepted'; readonly providerRef: string | null }
  /** The channel sends no receipt: the hand-over is the delivery. */
  | { readonly kind: 'delivered'; readonly providerRef: string | null }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'transient'; readonly detail: string }
  | {
      readonly kind: 'permanent';
      readonly reason: 'ADDRESS_REFUSED' | 'BLOCKED' | 'GONE' | 'UNDELIVERABLE';
      readonly detail: string;
    }
  /** The connection ended after the content was sent: the provider may have it, and report it by a reference known before. */
  | { readonly kind: 'unknown'; readonly detail: string; readonly providerRef?: string };

/** Sends messages of one channel by one provider; several drivers may serve a channel. */
export interface ChannelDriver {
  readonly channel: MessageChannel;
  /** A name such as `smtp`, unique among the drivers; receipts and limits refer to it. */
  readonly provider: string;
  /** The provider ignores a message id that it knows, so that an attempt with an unknown result may be repeated. */
  readonly idempotent: boolean;
  /** How many messages it sends at the same time. */
  readonly connections: number;
  /** Resolves within 90 seconds; a failure is a result, too. */
  send(message: OutgoingMessage): Promise<SendResult>;
}

/** The injection token of all drivers, `readonly ChannelDriver[]`. */
export const channelDrivers = Symbol('channel drivers');
