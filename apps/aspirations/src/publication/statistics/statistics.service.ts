import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { Database, sql } from '#database';
import { type AspirationStatus, aspirationStatuses } from '../../aspirations/aspiration.states.js';
import type { Publication } from './publication.js';
import type { Cell } from './small-cell.rules.js';
import type { AspirationStatistics, StatisticsQuery } from './statistics.dto.js';

/** Statistics of aspirations, as they were published last. */
@Injectable()
export class AspirationStatisticsService {
  constructor(private readonly database: Database) {}

  /** What the job published last; nothing before its first run. */
  async published(query: StatisticsQuery, now = new Date()): Promise<AspirationStatistics> {
    const { by, year = Number(jakartaDate(now).slice(0, 4)) } = query;
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
}

function statusesOf<Value extends Cell>(line: readonly Value[]): { status: AspirationStatus; aspirations: Value }[] {
  return line.map((aspirations, index) => ({ status: aspirationStatuses[index]!, aspirations }));
}
