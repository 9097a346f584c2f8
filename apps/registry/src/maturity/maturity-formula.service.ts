import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import { type Call, Idempotency, key, keyset, page, type Page } from '#http-api';
import { jakartaDate } from '#calendar';
import { maturityError } from './maturity.errors.js';
import { faultsOfFormula, type Formula } from './maturity-formula.js';
import { formulaColumns, type FormulaRow, insertFormula, readFormula } from './maturity-formula-rows.js';
import { type FormulaQuery, type FormulaResponse, type NewFormula, toFormulaResponse } from './maturity-formula.dto.js';

const newestFirst = keyset({ version: key.int() }, 'desc');

@Injectable()
export class MaturityFormulas {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** Enters the next version; versions never change. @throws what `requireValidFormula` throws, 'formula-in-past' */
  async enter(body: NewFormula, actor: Actor, call: Call): Promise<FormulaResponse> {
    return this.idempotency.once(call, async (tx) => {
      requireValidFormula(body);
      if (body.effectiveFrom < jakartaDate().slice(0, 7))
        throw maturityError('formula-in-past', { errors: [{ pointer: '/effectiveFrom', detail: body.effectiveFrom }] });
      return toFormulaResponse(await insertFormula(tx, body, actor.subject));
    });
  }

  /** Newest first. */
  async find(query: FormulaQuery): Promise<Page<FormulaResponse>> {
    const rows = await this.database.query<FormulaRow>(sql`
      SELECT ${formulaColumns} FROM maturity_formula WHERE ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toFormulaResponse);
  }

  /** @throws 'formula-not-found' */
  async get(version: number): Promise<FormulaResponse> {
    return toFormulaResponse(await readFormula(this.database, version));
  }
}

/** @throws 'weights-not-100' and the other faults of a formula, with the pointer of each */
export function requireValidFormula(formula: Formula, under = ''): void {
  const faults = faultsOfFormula(formula);
  const [first] = faults;
  if (!first) return;
  const errors = faults.map(({ code, pointer }) => ({
    pointer: `${under}${pointer}`,
    detail: maturityError.table[code],
  }));
  throw maturityError(first.code, { errors });
}
