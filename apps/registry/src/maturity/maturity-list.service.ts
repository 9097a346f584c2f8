import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { firstDayOf } from '../activities/months.js';
import { readColumns, servesArea } from '../activities/read-scope.js';
import type { MaturityQuery, RankedKim } from './maturity.dto.js';

const mostMatureFirst = keyset(
  {
    firstDay: key.date(sql`maturity_assessment.month`),
    ranked: key.boolean(sql`maturity_assessment.ranked`),
    score: key.number(sql`maturity_assessment.score`),
    kimId: key.uuid(sql`kim_id`),
  },
  'desc',
);

@Injectable()
export class MaturityList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** KIM by maturity in one month, the last assessed by default; those with a withheld outcome come last. */
  async find(query: MaturityQuery, actor: Actor): Promise<Page<RankedKim>> {
    const { month, district, level, cursor } = query;
    const of =
      month === undefined ? sql`(SELECT max(month) FROM maturity_assessment)` : sql`${firstDayOf(month)}::date`;
    const condition = allOf(
      this.access.scopeCondition(actor, 'maturity.read', readColumns(sql`kim.id`)),
      (month !== undefined || cursor === undefined) && sql`month = ${of}`,
      level && sql`level = ${level}`,
      district && servesArea(sql`kim.id`, district),
      mostMatureFirst.after(query),
    );
    const rows = await this.database.query<RankedKim & { firstDay: string; ranked: boolean }>(sql`
      SELECT kim_id, kim.name AS kim_name, to_char(month, 'YYYY-MM') AS month, month::text AS first_day, formula,
             score::float8, level, ranked, NOT ranked AS withheld
        FROM maturity_assessment JOIN kim ON kim.id = kim_id
       WHERE ${condition} ${mostMatureFirst.orderAndLimit(query)}`);
    return page(rows, query, mostMatureFirst, ({ firstDay: _firstDay, ranked: _ranked, ...kim }) => kim);
  }
}
