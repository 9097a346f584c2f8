import { type Queryable, sql } from '#database';
import type { BulkPlan } from './bulk-plan.entity.js';
import type { PauseCause } from './pause-causes.js';

/** The outcomes of the last slices of a plan. */
export interface SliceOutcomes {
  /** Released and not handed over yet. */
  readonly waiting: number;
  /** Handed over, and not known to have failed. */
  readonly sent: number;
  /** Rejected for good, bounced, or complained about. */
  readonly bounced: number;
  /** The last attempt failed, and another follows. */
  readonly retried: number;
  /** When the first waiting one is sent; null when none waits. */
  readonly firstAt: Date | null;
}

export interface SpikeLimits {
  /** Shares in percent that pause a plan. */
  readonly bouncePercent: number;
  readonly errorPercent: number;
  /** Outcomes below which a share means nothing. */
  readonly minimum: number;
}

/** Slices whose outcomes count together. */
const watchedSlices = 3;

export async function outcomesOf(source: Queryable, plan: BulkPlan): Promise<SliceOutcomes> {
  const first = Math.max(1, plan.watchedFrom, plan.wave - watchedSlices + 1);
  const [outcomes] = await source.query<SliceOutcomes>(sql`
    SELECT (count(*) FILTER (WHERE state IN ('PENDING', 'SENDING') AND due_at < 'infinity'))::int AS waiting,
           (count(*) FILTER (WHERE state IN ('SENT', 'DELIVERED') AND NOT bounced))::int AS sent,
           (count(*) FILTER (WHERE bounced))::int AS bounced,
           (count(*) FILTER (WHERE state = 'PENDING' AND failures > 0))::int AS retried,
           min(CASE WHEN state = 'SENDING' THEN now() ELSE due_at END)
             FILTER (WHERE state IN ('PENDING', 'SENDING') AND due_at < 'infinity') AS first_at
      FROM message
      CROSS JOIN LATERAL (SELECT state = 'FAILED' AND reason <> 'NO_CONTACT'
                              OR outcome IN ('BOUNCED_SOFT', 'BOUNCED_HARD', 'COMPLAINED', 'REJECTED')) AS verdict (bounced)
     WHERE plan_id = ${plan.id} AND wave >= ${first} AND wave > 0`);
  return outcomes!;
}

/** Why the plan must pause, with the figures; undefined when nothing is wrong. */
export function spikeOf(
  { sent, bounced, retried }: Pick<SliceOutcomes, 'sent' | 'bounced' | 'retried'>,
  { bouncePercent, errorPercent, minimum }: SpikeLimits,
): { readonly pauseCause: PauseCause; readonly pauseDetail: Record<string, number> } | undefined {
  const known = sent + bounced;
  if (known >= minimum && bounced * 100 >= known * bouncePercent)
    return { pauseCause: 'BOUNCE_SPIKE', pauseDetail: { sent, bounced } };
  if (known + retried >= minimum && retried * 100 >= (known + retried) * errorPercent)
    return { pauseCause: 'ERROR_SPIKE', pauseDetail: { sent, bounced, retried } };
  return undefined;
}
