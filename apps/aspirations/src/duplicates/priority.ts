/** What the priority depends on. */
export interface PriorityInput {
  /** Citizens who submitted or support it, each counted once. */
  readonly affected: number;
  /** Days since receipt. */
  readonly waitingDays: number;
}

/**
 * The priority from 0 to 100 that queues sort by. Each doubling of the affected citizens adds ten points, up to 128 of
 * them; each day of waiting adds one, up to thirty, so that a single report is handled in the end.
 */
export function priorityOf({ affected, waitingDays }: PriorityInput): number {
  const people = Math.min(70, 10 * Math.log2(Math.max(1, affected)));
  const waiting = Math.min(30, Math.max(0, waitingDays));
  return Math.round(people + waiting);
}
