import { Injectable } from '@nestjs/common';
import { Database, raw, sql } from '#database';
import { stageFigures, type StageObservation } from './stage-figures.js';
import type { AspirationStatistics, StatisticsQuery } from './statistics.dto.js';
import { hideSmallInTable } from './suppression.js';
import { type AspirationStatus, aspirationStatuses } from '../../aspirations/aspiration.states.js';

const cacheMs = 60_000;
const cacheSize = 50;

const everything = Symbol('every group');

/** Ten days, in seconds. */
const inHoursFor = 864_000;

const columnOf = { KIND: 'kind', CATEGORY: 'category', AGENCY: 'agency_id', DISTRICT: 'district' } as const;

type Keyed<Row> = Row & { readonly key: string | null; readonly ofAll: boolean };

/** Public statistics of aspirations. */
@Injectable()
export class AspirationStatisticsService {
  private readonly cached = new Map<
    string,
    { readonly answer: Promise<AspirationStatistics>; readonly until: number }
  >();

  constructor(private readonly database: Database) {}

  /** At most one minute old: computed once for concurrent requests. */
  get(query: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const key = `${query.by} ${query.year}`;
    const cached = this.cached.get(key);
    if (cached && cached.until > now.getTime()) return cached.answer;
    if (this.cached.size >= cacheSize) this.cached.clear();
    const answer = this.compute(query, now);
    this.cached.set(key, { answer, until: now.getTime() + cacheMs });
    answer.catch(() => this.cached.delete(key));
    return answer;
  }

  async compute({ by, year = yearOf(new Date()) }: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const [counts, seen, paused] = await Promise.all([
      this.counts(by, year),
      this.seen(by, year, now).then(byGroup),
      this.paused(by, year, now).then(byGroup),
    ]);
    const stagesOf = (group: string | null | typeof everything) =>
      stageFigures(seen.get(group) ?? [], paused.get(group) ?? []);
    const keys = [...new Set(counts.map(({ key }) => key))].toSorted();
    const table = keys.map((key) =>
      aspirationStatuses.map(
        (status) => counts.find((cell) => cell.key === key && cell.status === status)?.aspirations ?? 0,
      ),
    );
    const { cells, rowSums, columnSums, sum } = hideSmallInTable(table, aspirationStatuses.length);
    const statusesOf = (line: readonly (number | null)[]) =>
      aspirationStatuses.map((status, at) => ({ status, aspirations: line[at]! }));
    return {
      at: now.toISOString(),
      by,
      year,
      aspirations: sum,
      byStatus: statusesOf(columnSums),
      stages: stagesOf(everything),
      groups: keys.map((key, at) => ({
        key,
        aspirations: rowSums[at]!,
        byStatus: statusesOf(cells[at]!),
        stages: stagesOf(key),
      })),
    };
  }

  private counts(
    by: StatisticsQuery['by'],
    year: number,
  ): Promise<{ key: string | null; status: AspirationStatus; aspirations: number }[]> {
    return this.database.query(
      sql`SELECT ${raw(columnOf[by])} AS key, status, count(*)::int AS aspirations
         FROM aspiration_timing WHERE year = ${year} AND counts GROUP BY 1, 2`,
    );
  }

  /** Durations in whole hours, from ten days on in whole days, which limits the result to a few thousand rows. */
  private seen(by: StatisticsQuery['by'], year: number, now: Date): Promise<Keyed<StageObservation>[]> {
    return this.grouped(by, `state = 'ENDED'`, soFar('seconds', 'RUNNING'), 'true', [year, now]);
  }

  private paused(by: StatisticsQuery['by'], year: number, now: Date): Promise<Keyed<StageObservation>[]> {
    const some = `(paused_seconds > 0 OR state = 'PAUSED')`;
    return this.grouped(by, 'true', soFar('paused_seconds', 'PAUSED'), some, [year, now]);
  }

  private grouped(
    by: StatisticsQuery['by'],
    ended: string,
    seconds: string,
    condition: string,
    values: [year: number, now: Date],
  ): Promise<Keyed<StageObservation>[]> {
    return this.database.query(
      `SELECT key, grouping(key) = 1 AS "ofAll", stage, hours, ended, sum(aspirations)::int AS count
         FROM (SELECT ${columnOf[by]} AS key, stage, ${ended} AS ended,
                      (CASE WHEN took < ${inHoursFor} THEN took - took % 3600 ELSE took - took % 86400 END / 3600)::int
                        AS hours,
                      count(*) AS aspirations
                 FROM stage_time CROSS JOIN LATERAL (SELECT ${seconds} AS took) AS so_far
                WHERE year = $1 AND ${condition}
                GROUP BY 1, 2, 3, 4) AS seen
        GROUP BY GROUPING SETS ((key, stage, hours, ended), (stage, hours, ended))`,
      values,
    );
  }
}

/** The duration up to `state_at`, plus the time since then while it runs; never negative, also with clock skew. */
function soFar(counted: string, going: 'RUNNING' | 'PAUSED'): string {
  return `CASE WHEN state = '${going}' THEN ${counted} + greatest(0, extract(epoch FROM $2::timestamptz - state_at)::bigint)
               ELSE ${counted} END`;
}

function byGroup(rows: readonly Keyed<StageObservation>[]): Map<string | null | typeof everything, StageObservation[]> {
  const groups = new Map<string | null | typeof everything, StageObservation[]>();
  for (const row of rows) {
    const group = row.ofAll ? everything : row.key;
    const known = groups.get(group);
    if (known) known.push(row);
    else groups.set(group, [row]);
  }
  return groups;
}

function yearOf(now: Date): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Jakarta', year: 'numeric' }).format(now));
}
