/** How often mailings come: at once, or gathered into a digest every day or every week. */
export const cadences = ['IMMEDIATE', 'DAILY', 'WEEKLY'] as const;
export type Cadence = (typeof cadences)[number];

/** The one with the fewer messages: a person may want less than one of the own subscriptions. */
export function rarer(one: Cadence, other: Cadence): Cadence {
  return cadences[Math.max(cadences.indexOf(one), cadences.indexOf(other))]!;
}
