/**
 * What is known of a message at its provider, from the weakest to the strongest evidence. Receipts come late, twice and out
 * of order: the strongest one counts, whatever their order. Evidence of delivery counts more than a bounce, and a complaint
 * comes only from a person who has the message.
 */
export const providerOutcomes = [
  'NONE',
  /** The connection ended after the content was sent. */
  'UNKNOWN',
  'SENT',
  /** No receipt came in time; a late one counts. */
  'TIMED_OUT',
  'BOUNCED_SOFT',
  'REJECTED',
  'BOUNCED_HARD',
  'DELIVERED',
  'READ',
  'COMPLAINED',
] as const;
export type ProviderOutcome = (typeof providerOutcomes)[number];

/** The stronger one. */
export function strongerOutcome(one: ProviderOutcome, other: ProviderOutcome): ProviderOutcome {
  return providerOutcomes.indexOf(other) > providerOutcomes.indexOf(one) ? other : one;
}
