import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { Database, type Sql, sql } from '#database';
import { type AspirationStatus, aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { allGroups, StatisticalFigures } from './figures.service.js';
import type { Publication } from './publication.js';
import { type Cell, sum } from './small-cell.rules.js';
import { stageFigures } from './stage-figures.js';
import type { AspirationStatistics, ExactStatistics, StatisticsQuery } from './statistics.dto.js';

/** Statistics of aspirations: those published last, and exact ones for staff. */
@Injectable()
export class AspirationStatisticsService {
  constructor(
    private readonly database: Database,
    private readonly figures: StatisticalFigures,
  ) {}

  /** What the job published last; nothing before its first run. */
  async published(query: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const { by, year } = withYear(query, now);
    const [row] = await this.database.query<{ publishedOn: string; publication: Publication }>(sql`
      SELECT published_on::text, publication FROM published_statistics WHERE year = ${year} AND by = ${by}`);
    if (!row)
      return { publishedOn: null, by, year, aspirations: null, byStatus: statusesOf([]), stages: [], groups: [] };
    const { table, groups, stages } = row.publication;
    return {
      publishedOn: row.publishedOn,
      by,
      year,
      aspirations: table.total,
      byStatus: statusesOf(table.columnTotals),
      stages: [...stages],
      groups: groups.map((group, index) => ({
        key: group.key,
        aspirations: table.rowTotals[index]!,
        byStatus: statusesOf(table.cells[index]!),
        stages: [...group.stages],
      })),
    };
  }

  /** Of the moment, and exact. @param of the aspirations that the actor may read */
  async exact(query: StatisticsQuery, of: Sql, now = new Date()): Promise<ExactStatistics> {
    const { by, year } = withYear(query, now);
    const { keys, table, durations, pauses } = await this.figures.compute({ by, year, of }, now);
    const stagesOf = (group: string | null | typeof allGroups) =>
      stageFigures(durations.get(group) ?? [], pauses.get(group) ?? []);
    return {
      at: now.toISOString(),
      by,
      year,
      aspirations: sum(table.map(sum)),
      byStatus: statusesOf(aspirationStatuses.map((_, column) => sum(table.map((row) => row[column]!)))),
      stages: stagesOf(allGroups),
      groups: keys.map((key, index) => ({
        key,
        aspirations: sum(table[index]!),
        byStatus: statusesOf(table[index]!),
        stages: stagesOf(key),
      })),
    };
  }
}

function withYear({ by, year }: StatisticsQuery, now: Date) {
  return { by, year: year ?? Number(jakartaDate(now).slice(0, 4)) };
}

function statusesOf<Value extends Cell>(line: readonly Value[]): { status: AspirationStatus; aspirations: Value }[] {
  return line.map((aspirations, index) => ({ status: aspirationStatuses[index]!, aspirations }));
}
