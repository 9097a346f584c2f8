import { type Queryable, sql, type Sql } from '#database';

/** Where the messages of plans are: each in exactly one of these. */
export interface Conservation {
  /** Counted where messages are created, apart from the messages themselves. */
  readonly planned: number;
  readonly delivered: number;
  readonly failed: number;
  readonly suppressed: number;
  readonly expired: number;
  readonly cancelled: number;
  readonly inFlight: number;
  /** Messages on further channels, which replaced one that had no receipt; not part of the sum. */
  readonly escalated: number;
  /** Whether the sum of all states is what was planned. */
  readonly balanced: boolean;
}

type Counts = Omit<Conservation, 'balanced' | 'planned'>;

/** Counts messages by their states. @param condition of `message` */
export async function countStates(source: Queryable, condition: Sql): Promise<Counts> {
  const [counts] = await source.query<Counts>(sql`
    SELECT (count(*) FILTER (WHERE first AND state = 'DELIVERED'))::int AS delivered,
           (count(*) FILTER (WHERE first AND state = 'FAILED'))::int AS failed,
           (count(*) FILTER (WHERE first AND state = 'SUPPRESSED'))::int AS suppressed,
           (count(*) FILTER (WHERE first AND state = 'EXPIRED'))::int AS expired,
           (count(*) FILTER (WHERE first AND state = 'CANCELLED'))::int AS cancelled,
           (count(*) FILTER (WHERE first AND finished_at IS NULL))::int AS in_flight,
           (count(*) FILTER (WHERE NOT first))::int AS escalated
      FROM message CROSS JOIN LATERAL (SELECT escalated_from IS NULL) AS origin (first)
     WHERE ${condition}`);
  return counts!;
}

export function balance(planned: number, counts: Counts): Conservation {
  const { delivered, failed, suppressed, expired, cancelled, inFlight } = counts;
  return { planned, ...counts, balanced: planned === delivered + failed + suppressed + expired + cancelled + inFlight };
}
