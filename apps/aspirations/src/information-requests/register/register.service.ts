import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import type { ListPage } from '#http-api';
import { exemptionGrounds } from '../exemption-grounds.js';
import { requestTables } from '../requests/information-request-rows.js';
import type { RegisterEntry, RegisterReport } from './register.dto.js';
import { registerColumns, registerList, type RegisterQuery } from './register-list.js';
import { yearFigures, type YearRow } from './register.rules.js';

type EntryRow = Omit<RegisterEntry, 'article'> & { readonly year: number; readonly ordinal: number };

/** The public register of requests, and the report of a year. */
@Injectable()
export class InformationRegister {
  constructor(private readonly database: Database) {}

  list(query: RegisterQuery): Promise<ListPage<RegisterEntry>> {
    const selection = { columns: registerColumns, scope: null };
    return registerList.read(
      this.database,
      query,
      selection,
      ({ year: _year, ordinal: _ordinal, ...entry }: EntryRow) => ({
        ...entry,
        article: entry.ground && exemptionGrounds[entry.ground].article,
      }),
    );
  }

  async report(year: number): Promise<RegisterReport> {
    const [rows, objections] = await Promise.all([
      this.database.query<YearRow>(sql`
        SELECT decision.outcome, decision.ground, count(*)::int AS requests,
               count(*) FILTER (WHERE decision.late)::int AS late,
               count(*) FILTER (WHERE EXISTS (SELECT FROM deadline
                 WHERE deadline.aspiration_id = aspiration.id AND extended_by > 0))::int AS extended,
               coalesce(array_agg(decision.working_days) FILTER (WHERE decision.working_days IS NOT NULL), '{}') AS days
          FROM ${requestTables} WHERE information_request.year = ${year} GROUP BY decision.outcome, decision.ground`),
      this.database.query<RegisterReport['objections']>(sql`
        SELECT count(*)::int AS filed, count(*) FILTER (WHERE status = 'FILED')::int AS open,
               count(*) FILTER (WHERE outcome = 'UPHELD')::int AS upheld,
               count(*) FILTER (WHERE outcome = 'GRANTED')::int AS granted,
               count(*) FILTER (WHERE status = 'WITHDRAWN')::int AS withdrawn
          FROM information_objection JOIN information_request USING (aspiration_id) WHERE year = ${year}`),
    ]);
    return { year, ...yearFigures(rows), objections: objections[0]! };
  }
}
