import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { allOf, Database, sql, type Sql } from '#database';
import {
  type Cohort,
  type CountRow,
  countRows,
  type DeadlineRow,
  deadlineRows,
  type Grouped,
  type Grouping,
  type TimeRow,
  timeRows,
} from './cohort-rows.js';
import { figuresOf } from './figures.js';
import { groupNames } from './group-names.js';
import type {
  Figures,
  InternalDimension,
  InternalStatistics,
  InternalStatisticsQuery,
  StatisticsGroup,
} from './internal-statistics.dto.js';
import { addMonths } from './months.js';

const monthsInYear = 12;

interface GroupRows {
  readonly key: string | null;
  readonly counts: CountRow[];
  readonly deadlines: DeadlineRow[];
  readonly times: TimeRow[];
}

/** By month and key. */
type RowsByGroup = ReadonlyMap<string, GroupRows>;

/** Exact numbers of the aspirations that were received in a month, as they are at this moment, and never a person. */
@Injectable()
export class InternalStatisticsService {
  constructor(private readonly database: Database) {}

  /** @param scope the condition of the aspirations that the actor may count */
  async read(query: InternalStatisticsQuery, scope: Sql, now = new Date()): Promise<InternalStatistics> {
    const { by, month = jakartaDate(now).slice(0, 7) } = query;
    const of = allOf(
      scope,
      query.agency && sql`aspiration.agency_id = ${query.agency}`,
      query.category && sql`aspiration.category = ${query.category}`,
      query.channel && sql`aspiration.channel = ${query.channel}`,
      query.kim && sql`aspiration.kim_id = ${query.kim}`,
    );
    const counted = { of, until: month, now };
    const total = await this.rows('NONE', { ...counted, withParts: query.agency !== undefined });
    const groups = await this.rows(by, { ...counted, withParts: by === 'AGENCY' || query.agency !== undefined });
    return {
      at: now.toISOString(),
      month,
      by,
      total: withBefore(total, month, () => null),
      groups: await this.groups(by, month, groups),
    };
  }

  private async groups(by: InternalDimension, month: string, rows: RowsByGroup): Promise<StatisticsGroup[]> {
    if (by === 'MONTH') {
      const months = Array.from({ length: monthsInYear }, (_, back) => addMonths(month, -back));
      const names = await groupNames(this.database, by, months);
      return months.map((key) => ({ key, name: names.get(key) ?? null, ...withBefore(rows, key, (at) => at) }));
    }
    const keys = [...new Set([...rows.values()].map(({ key }) => key))];
    const names = await groupNames(
      this.database,
      by,
      keys.filter((key) => key !== null),
    );
    return keys
      .map((key) => ({
        key,
        name: key === null ? null : (names.get(key) ?? null),
        ...withBefore(rows, month, () => key),
      }))
      .toSorted(largestFirst);
  }

  private async rows(by: Grouping, { now, ...cohort }: Omit<Cohort, 'from'> & { now: Date }): Promise<RowsByGroup> {
    const of = { ...cohort, from: addMonths(cohort.until, by === 'MONTH' ? -monthsInYear : -1) };
    const [counts, deadlines, times] = await Promise.all([
      countRows(this.database, of, by),
      deadlineRows(this.database, of, by, now),
      timeRows(this.database, of, by, now),
    ]);
    const groups = new Map<string, GroupRows>();
    const groupOf = ({ month, key }: Grouped): GroupRows => {
      const name = groupName(month, key);
      const group = groups.get(name) ?? { key, counts: [], deadlines: [], times: [] };
      groups.set(name, group);
      return group;
    };
    for (const row of counts) groupOf(row).counts.push(row);
    for (const row of deadlines) groupOf(row).deadlines.push(row);
    for (const row of times) groupOf(row).times.push(row);
    return groups;
  }
}

const noRows = { counts: [], deadlines: [], times: [] };

function groupName(month: string, key: string | null): string {
  return JSON.stringify([month, key]);
}

/** @param keyIn the key of the group in a month */
function withBefore(
  rows: RowsByGroup,
  month: string,
  keyIn: (month: string) => string | null,
): Figures & { before: Figures } {
  const figuresIn = (at: string) => figuresOf(rows.get(groupName(at, keyIn(at))) ?? noRows);
  return { ...figuresIn(month), before: figuresIn(addMonths(month, -1)) };
}

function largestFirst(one: StatisticsGroup, other: StatisticsGroup): number {
  return other.received - one.received || (one.key ?? '').localeCompare(other.key ?? '');
}
