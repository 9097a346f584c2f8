import type { DigestContent } from '../digests/digest-contents.js';
import type { Language } from '../../templates/content/language.js';
import type { ClaimedMessage } from './claimed-message.js';
import type { Outcome } from './outcome.js';

/** A claimed message with its open address, or with the reason why it is not sent. */
export interface AddressedMessage {
  readonly message: ClaimedMessage;
  readonly name: string;
  /** Empty on channels without addresses. */
  readonly address: string;
  /** False for an address that its owner has to confirm first. */
  readonly vouched: boolean;
  readonly fingerprint: Buffer | null;
  /** What a digest lists. */
  readonly digest?: DigestContent;
  /** Of the template that WhatsApp has approved; without one it carries the text to those alone who wrote within a day. */
  readonly approvedLanguage?: Language;
  readonly refused?: Extract<Outcome, { kind: 'failed' | 'suppressed' | 'transient' }>;
  /** Variables that are stored nowhere. */
  readonly secret?: Readonly<Record<string, string>>;
}

/** What became of one attempt. */
export interface FinishedAttempt {
  readonly message: ClaimedMessage;
  readonly provider: string;
  readonly result: Outcome;
  readonly fingerprint: Buffer | null;
  /** The content for the inbox. */
  readonly shown?: { readonly subject: string; readonly text: string };
}
