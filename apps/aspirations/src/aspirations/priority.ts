/** What the priority depends on. */
export interface PriorityInput {
  /** Citizens who submitted or support it, each counted once. */
  readonly affected: number;
  /** Days since receipt. */
  readonly waitingDays: number;
}

const dayMs = 86_400_000;

/**
 * The priority from 0 to 100 that lists and queues show. Each doubling of the affected citizens adds ten points, up to 128 of
 * them, and each day of waiting adds one: a single report is handled in the end, and the order of two aspirations changes with
 * their citizens alone, so that an index has it (`aspiration.priority_from`).
 */
export function priorityOf({ affected, waitingDays }: PriorityInput): number {
  return points(Math.min(70, 10 * Math.log2(Math.max(1, affected))) + Math.max(0, waitingDays));
}

/** The same, by the receipt moved back by a day for each point of the citizens. */
export function priorityAt(priorityFrom: Date, now: Date): number {
  return points((now.getTime() - priorityFrom.getTime()) / dayMs);
}

function points(days: number): number {
  return Math.round(Math.min(100, Math.max(0, days)));
}
