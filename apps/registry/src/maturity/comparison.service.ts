import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { jakartaDate } from '../jakarta-date.js';
import { registryError } from '../registry.errors.js';
import type { ComparedKim, ComparisonQuery, NewComparison } from './comparison.dto.js';
import type { Assessment } from './maturity-assess.js';
import { outcomesOf } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { readFormula } from './maturity-formula-rows.js';
import { requireValidFormula } from './maturity-formula.service.js';

const cursorShape = z.tuple([z.uuid()]);

/** What two formulas make of the same facts; nothing is kept of it. */
@Injectable()
export class Comparisons {
  constructor(private readonly database: Database) {}

  /** KIM in the order of their ids. @throws 'formula-not-found', 'month-not-over', what is wrong with the other formula */
  async compare({ month, one, other }: NewComparison, { cursor, limit }: ComparisonQuery): Promise<Page<ComparedKim>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    if (month >= jakartaDate().slice(0, 7))
      throw registryError('month-not-over', { errors: [{ pointer: '/month', detail: month }] });
    if (typeof other !== 'number') requireValidFormula(other, '/other');
    const first = await readFormula(this.database, one);
    const second = typeof other === 'number' ? await readFormula(this.database, other) : other;
    const kims = await this.database.query<{ id: string }>(
      `SELECT id FROM kim WHERE ($2::uuid IS NULL OR id > $2) AND ${operationalAtEndOf('kim.id', '$1::date')}
        ORDER BY id LIMIT $3`,
      [`${month}-01`, after, limit + 1],
    );
    const { items, next } = pageOf(kims, limit, ({ id }) => [id]);
    const ids = items.map(({ id }) => id);
    const [ofOne, ofOther] = await Promise.all([
      outcomesOf(this.database, ids, month, first),
      outcomesOf(this.database, ids, month, second),
    ]);
    return {
      next,
      items: ids.map((kimId) => ({ kimId, one: outcomeOf(ofOne.get(kimId)!), other: outcomeOf(ofOther.get(kimId)!) })),
    };
  }
}

function outcomeOf({ score, level, withheld }: Assessment): ComparedKim['one'] {
  return { score, level, withheld };
}
