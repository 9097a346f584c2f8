export const suppressionReasons = [
  'STOP',
  'UNSUBSCRIBED',
  'HARD_BOUNCE',
  'COMPLAINT',
  'BLOCKED',
  'GONE',
  'STAFF',
] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** What decides whether a suppression holds for a message. */
export interface SuppressedMessage {
  readonly class: 'CRITICAL' | 'OPERATIONAL' | 'BULK' | 'DIGEST';
  readonly disaster: boolean;
  /** The law requires the message. */
  readonly required: boolean;
}

/**
 * `always`: the address reaches no one. `unless-required`: the owner asked for silence, which only a disaster and what
 * the law requires break. `bulk`: the owner left mailings, and still gets what concerns only them.
 */
const extent: Readonly<Record<SuppressionReason, 'always' | 'unless-required' | 'bulk'>> = {
  STOP: 'unless-required',
  UNSUBSCRIBED: 'bulk',
  HARD_BOUNCE: 'always',
  COMPLAINT: 'unless-required',
  BLOCKED: 'always',
  GONE: 'always',
  STAFF: 'unless-required',
};

/** Reasons that replace others: a mailbox that is gone stays gone when its owner also unsubscribes. */
export const strength: Readonly<Record<SuppressionReason, number>> = {
  UNSUBSCRIBED: 1,
  STAFF: 2,
  STOP: 3,
  COMPLAINT: 4,
  BLOCKED: 5,
  GONE: 6,
  HARD_BOUNCE: 7,
};

/** Whether a suppression keeps this message from the address. */
export function isSuppressed(reason: SuppressionReason | null, message: SuppressedMessage): boolean {
  if (reason === null) return false;
  const holds = extent[reason];
  if (holds === 'always') return true;
  if (holds === 'bulk') return message.class === 'BULK' || message.class === 'DIGEST';
  return !message.disaster && !message.required;
}
