import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database } from '#database';
import { type Call, cursorValues, Idempotency, pageOf, type Page } from '#http-api';
import { jakartaDate } from '../jakarta-date.js';
import { registryError } from '../registry.errors.js';
import { faultsOfFormula, type Formula } from './maturity-formula.js';
import { formulaColumns, type FormulaRow, insertFormula, readFormula } from './maturity-formula-rows.js';
import { type FormulaQuery, type FormulaResponse, type NewFormula, toFormulaResponse } from './maturity-formula.dto.js';

const cursorShape = z.tuple([z.int()]);

@Injectable()
export class MaturityFormulas {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** Enters the next version; none is ever changed. @throws what `requireValidFormula` does, 'formula-in-past' */
  async enter(body: NewFormula, actor: Actor, call: Call): Promise<FormulaResponse> {
    return this.idempotency.once(call, async (tx) => {
      requireValidFormula(body);
      if (body.effectiveFrom < jakartaDate().slice(0, 7))
        throw registryError('formula-in-past', { errors: [{ pointer: '/effectiveFrom', detail: body.effectiveFrom }] });
      return toFormulaResponse(await insertFormula(tx, body, actor.subject));
    });
  }

  /** The newest first. */
  async find({ cursor, limit }: FormulaQuery): Promise<Page<FormulaResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<FormulaRow>(
      `SELECT ${formulaColumns} FROM maturity_formula WHERE $1::int IS NULL OR version < $1
        ORDER BY version DESC LIMIT $2`,
      [before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map(toFormulaResponse) };
  }

  /** @throws 'formula-not-found' */
  async get(version: number): Promise<FormulaResponse> {
    return toFormulaResponse(await readFormula(this.database, version));
  }
}

/** @throws 'weights-not-100' and its like, each with where it is */
export function requireValidFormula(formula: Formula, under = ''): void {
  const faults = faultsOfFormula(formula);
  const [first] = faults;
  if (!first) return;
  const errors = faults.map(({ code, pointer }) => ({ pointer: `${under}${pointer}`, detail: code }));
  throw registryError(first.code, { errors });
}
