import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql } from '#database';
import { type AspirationStatus, aspirationStatuses } from '../../aspirations/aspiration.states.js';
import type { Dimension } from './statistics.dto.js';
import type { StageObservation } from './stage-figures.js';

const columnOf: Record<Dimension, Sql> = {
  KIND: sql`kind`,
  CATEGORY: sql`category`,
  AGENCY: sql`agency_id`,
  DISTRICT: sql`district`,
};

export const allGroups = Symbol('all groups');
export type GroupKey = string | null | typeof allGroups;
type GroupedObservation = StageObservation & { readonly key: string | null; readonly ofAll: boolean };
export type Observations = ReadonlyMap<GroupKey, readonly StageObservation[]>;

/** The exact figures of the aspirations of a year, by the values of a dimension. */
export interface Figures {
  readonly keys: readonly (string | null)[];
  /** A row for each key, a column for each status. */
  readonly table: readonly (readonly number[])[];
  readonly durations: Observations;
  readonly pauses: Observations;
}

export interface FiguresQuery {
  readonly by: Dimension;
  /** Of receipt, in Asia/Jakarta. */
  readonly year: number;
  /** The aspirations that count, as a condition on `aspiration`; parts count with their whole. */
  readonly of: Sql;
}

/** Computes exact figures from the statistical records. */
@Injectable()
export class StatisticalFigures {
  constructor(private readonly database: Database) {}

  async compute({ by, year, of }: FiguresQuery, now: Date): Promise<Figures> {
    const condition = sql`
      year = ${year} AND aspiration_id IN (
        SELECT part.id FROM aspiration part JOIN aspiration ON aspiration.id = coalesce(part.parent_id, part.id)
         WHERE ${of})`;
    const [counts, durations, pauses] = await Promise.all([
      this.counts(by, condition),
      this.observations(by, sql`state = 'ENDED'`, upTo(now, sql`seconds`, 'RUNNING'), condition),
      this.observations(
        by,
        sql`true`,
        upTo(now, sql`paused_seconds`, 'PAUSED'),
        sql`${condition} AND (paused_seconds > 0 OR state = 'PAUSED')`,
      ),
    ]);
    const keys = [...new Set(counts.map(({ key }) => key))].toSorted();
    const table = keys.map((key) =>
      aspirationStatuses.map(
        (status) => counts.find((cell) => cell.key === key && cell.status === status)?.aspirations ?? 0,
      ),
    );
    return { keys, table, durations: byGroup(durations), pauses: byGroup(pauses) };
  }

  private counts(
    by: Dimension,
    condition: Sql,
  ): Promise<{ key: string | null; status: AspirationStatus; aspirations: number }[]> {
    return this.database.query(sql`
      SELECT ${columnOf[by]} AS key, status, count(*)::int AS aspirations
        FROM aspiration_timing WHERE counted AND ${condition} GROUP BY 1, 2`);
  }

  /** In whole hours, from ten days on in whole days, which limits the result to a few thousand rows. */
  private observations(by: Dimension, ended: Sql, seconds: Sql, condition: Sql): Promise<GroupedObservation[]> {
    return this.database.query(sql`
      SELECT key, grouping(key) = 1 AS of_all, stage, hours, ended, sum(aspirations)::int AS count
        FROM (SELECT ${columnOf[by]} AS key, stage, ${ended} AS ended,
                     ((duration - duration % CASE WHEN duration < 864000 THEN 3600 ELSE 86400 END) / 3600)::int AS hours,
                     count(*) AS aspirations
                FROM stage_time CROSS JOIN LATERAL (SELECT ${seconds} AS duration) AS up_to_now
               WHERE ${condition}
               GROUP BY 1, 2, 3, 4) AS observation
       GROUP BY GROUPING SETS ((key, stage, hours, ended), (stage, hours, ended))`);
  }
}

/** The duration up to `state_at`, plus the time since then in a state; never negative, also with clock skew. */
function upTo(now: Date, seconds: Sql, state: 'RUNNING' | 'PAUSED'): Sql {
  return sql`
    CASE WHEN state = ${state}
         THEN ${seconds} + greatest(0, extract(epoch FROM ${now}::timestamptz - state_at)::bigint)
         ELSE ${seconds} END`;
}

function byGroup(observations: readonly GroupedObservation[]): Observations {
  const groups = new Map<GroupKey, GroupedObservation[]>();
  for (const observation of observations) {
    const group = observation.ofAll ? allGroups : observation.key;
    const ofGroup = groups.get(group);
    if (ofGroup) ofGroup.push(observation);
    else groups.set(group, [observation]);
  }
  return groups;
}
