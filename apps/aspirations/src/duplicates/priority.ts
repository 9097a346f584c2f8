/** What makes a case urgent before others. */
export interface PriorityInput {
  /** Citizens who told of it, each counted once. */
  readonly affected: number;
  /** Days since it was received. */
  readonly waitingDays: number;
}

/**
 * A figure from 0 to 100 by which a queue can be put in order. Each doubling of the people affected counts alike, up to
 * 128 of them; waiting raises a case by a point a day, thirty at the most, so that a lone voice is heard in the end.
 */
export function priorityOf({ affected, waitingDays }: PriorityInput): number {
  const people = Math.min(70, 10 * Math.log2(Math.max(1, affected)));
  const waiting = Math.min(30, Math.max(0, waitingDays));
  return Math.round(people + waiting);
}
