import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type AspirationStatus, aspirationStatuses } from '../aspirations/aspiration.workflow.js';
import { stageFigures, type SeenStage } from './stage-figures.js';
import type { AspirationStatistics, StatisticsQuery } from './statistics.dto.js';
import { hideSmallInTable } from './suppression.js';

const keptMs = 60_000;
const keptAtMost = 50;

const columnOf = { KIND: 'kind', CATEGORY: 'category', AGENCY: 'agency_id', DISTRICT: 'district' } as const;

type Keyed<Row> = Row & { readonly key: string | null; readonly ofAll: boolean };

/** What everybody may know of how aspirations fare. */
@Injectable()
export class AspirationStatisticsService {
  private readonly kept = new Map<string, { readonly answer: Promise<AspirationStatistics>; readonly until: number }>();

  constructor(private readonly database: Database) {}

  /** As they were not more than a minute ago: however many ask, it is reckoned once. */
  told(query: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const key = `${query.by} ${query.year}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > now.getTime()) return kept.answer;
    if (this.kept.size >= keptAtMost) this.kept.clear();
    const answer = this.of(query, now);
    this.kept.set(key, { answer, until: now.getTime() + keptMs });
    answer.catch(() => this.kept.delete(key));
    return answer;
  }

  async of({ by, year = yearOf(new Date()) }: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const [counts, seen] = await Promise.all([this.counts(by, year), this.seen(by, year, now)]);
    const keys = [...new Set(counts.map(({ key }) => key))].toSorted();
    const table = keys.map((key) =>
      aspirationStatuses.map((status) => counts.find((cell) => cell.key === key && cell.status === status)?.cases ?? 0),
    );
    const { cells, rowSums, columnSums, sum } = hideSmallInTable(table, aspirationStatuses.length);
    const statusesOf = (line: readonly (number | null)[]) =>
      aspirationStatuses.map((status, at) => ({ status, cases: line[at]! }));
    return {
      at: now.toISOString(),
      by,
      year,
      cases: sum,
      byStatus: statusesOf(columnSums),
      stages: stageFigures(seen.filter(({ ofAll }) => ofAll)),
      groups: keys.map((key, at) => ({
        key,
        cases: rowSums[at]!,
        byStatus: statusesOf(cells[at]!),
        stages: stageFigures(seen.filter((one) => !one.ofAll && one.key === key)),
      })),
    };
  }

  private counts(
    by: StatisticsQuery['by'],
    year: number,
  ): Promise<{ key: string | null; status: AspirationStatus; cases: number }[]> {
    return this.database.query(
      `SELECT ${columnOf[by]} AS key, status, count(*)::int AS cases
         FROM timed_case WHERE year = $1 AND counts GROUP BY 1, 2`,
      [year],
    );
  }

  /** Whole hours: what is told of half a million cases is then a few thousand rows. */
  private seen(by: StatisticsQuery['by'], year: number, now: Date): Promise<Keyed<SeenStage>[]> {
    return this.database.query(
      `SELECT key, grouping(key) = 1 AS "ofAll", stage, hours, "pausedHours", ended, sum(cases)::int AS count
         FROM (SELECT ${columnOf[by]} AS key, stage, state = 'ENDED' AS ended,
                      floor((seconds + CASE WHEN state = 'RUNNING' THEN greatest(0, extract(epoch FROM $2::timestamptz - state_at))
                                       ELSE 0 END) / 3600)::int AS hours,
                      floor((paused_seconds + CASE WHEN state = 'PAUSED' THEN greatest(0, extract(epoch FROM $2::timestamptz - state_at))
                                              ELSE 0 END) / 3600)::int AS "pausedHours",
                      count(*) AS cases
                 FROM stage_time WHERE year = $1 GROUP BY 1, 2, 3, 4, 5) AS seen
        GROUP BY GROUPING SETS ((key, stage, hours, "pausedHours", ended), (stage, hours, "pausedHours", ended))`,
      [year, now],
    );
  }
}

function yearOf(now: Date): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Jakarta', year: 'numeric' }).format(now));
}
