import { Injectable } from '@nestjs/common';
import { Database, raw, type Sql, sql } from '#database';
import { type AspirationStatus, aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { jakartaDate } from '#calendar';
import { stageFigures, type StageObservation } from './stage-figures.js';
import type { AspirationStatistics, StatisticsQuery } from './statistics.dto.js';
import { suppressSmallInTable } from './small-cell.rules.js';

const cacheMs = 60_000;
const cacheSize = 50;

const columnOf = { KIND: 'kind', CATEGORY: 'category', AGENCY: 'agency_id', DISTRICT: 'district' } as const;

const allGroups = Symbol('all groups');

type Dimension = keyof typeof columnOf;
type GroupKey = string | null | typeof allGroups;
type GroupedObservation = StageObservation & { readonly key: string | null; readonly ofAll: boolean };

interface CachedStatistics {
  readonly statistics: Promise<AspirationStatistics>;
  readonly until: number;
}

/** Public statistics of aspirations. */
@Injectable()
export class AspirationStatisticsService {
  private readonly cache = new Map<string, CachedStatistics>();

  constructor(private readonly database: Database) {}

  /** At most one minute old: computed once for concurrent requests. */
  get(query: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const key = `${query.by} ${query.year}`;
    const cached = this.cache.get(key);
    if (cached && cached.until > now.getTime()) return cached.statistics;
    if (this.cache.size >= cacheSize) this.cache.clear();
    const statistics = this.compute(query, now);
    this.cache.set(key, { statistics, until: now.getTime() + cacheMs });
    statistics.catch(() => this.cache.delete(key));
    return statistics;
  }

  /** The year is that of receipt, in Asia/Jakarta. */
  async compute(query: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const { by, year = Number(jakartaDate(now).slice(0, 4)) } = query;
    const [counts, durations, pauses] = await Promise.all([
      this.counts(by, year),
      this.durations(by, year, now).then(byGroup),
      this.pauses(by, year, now).then(byGroup),
    ]);
    const stagesOf = (group: GroupKey) => stageFigures(durations.get(group) ?? [], pauses.get(group) ?? []);
    const keys = [...new Set(counts.map(({ key }) => key))].toSorted();
    const table = keys.map((key) =>
      aspirationStatuses.map(
        (status) => counts.find((cell) => cell.key === key && cell.status === status)?.aspirations ?? 0,
      ),
    );
    const { cells, rowTotals, columnTotals, total } = suppressSmallInTable(table, aspirationStatuses.length);
    const statusesOf = (line: readonly (number | null)[]) =>
      aspirationStatuses.map((status, index) => ({ status, aspirations: line[index]! }));
    return {
      at: now.toISOString(),
      by,
      year,
      aspirations: total,
      byStatus: statusesOf(columnTotals),
      stages: stagesOf(allGroups),
      groups: keys.map((key, index) => ({
        key,
        aspirations: rowTotals[index]!,
        byStatus: statusesOf(cells[index]!),
        stages: stagesOf(key),
      })),
    };
  }

  private counts(
    by: Dimension,
    year: number,
  ): Promise<{ key: string | null; status: AspirationStatus; aspirations: number }[]> {
    return this.database.query(sql`
      SELECT ${raw(columnOf[by])} AS key, status, count(*)::int AS aspirations
        FROM aspiration_timing WHERE year = ${year} AND counted GROUP BY 1, 2`);
  }

  private durations(by: Dimension, year: number, now: Date): Promise<GroupedObservation[]> {
    const inYear = sql`year = ${year}`;
    return this.observations(by, sql`state = 'ENDED'`, upTo(now, sql`seconds`, 'RUNNING'), inYear);
  }

  private pauses(by: Dimension, year: number, now: Date): Promise<GroupedObservation[]> {
    const inYear = sql`year = ${year} AND (paused_seconds > 0 OR state = 'PAUSED')`;
    return this.observations(by, sql`true`, upTo(now, sql`paused_seconds`, 'PAUSED'), inYear);
  }

  /** In whole hours, from ten days on in whole days, which limits the result to a few thousand rows. */
  private observations(by: Dimension, ended: Sql, seconds: Sql, condition: Sql): Promise<GroupedObservation[]> {
    return this.database.query(sql`
      SELECT key, grouping(key) = 1 AS of_all, stage, hours, ended, sum(aspirations)::int AS count
        FROM (SELECT ${raw(columnOf[by])} AS key, stage, ${ended} AS ended,
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

function byGroup(observations: readonly GroupedObservation[]): Map<GroupKey, GroupedObservation[]> {
  const groups = new Map<GroupKey, GroupedObservation[]>();
  for (const observation of observations) {
    const group = observation.ofAll ? allGroups : observation.key;
    const ofGroup = groups.get(group);
    if (ofGroup) ofGroup.push(observation);
    else groups.set(group, [observation]);
  }
  return groups;
}
