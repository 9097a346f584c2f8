import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { firstDayOf } from '../activities/months.js';
import { jakartaDate } from '#calendar';
import type { ComparedKim, ComparisonQuery, NewComparison } from './comparison.dto.js';
import type { Assessment } from './maturity-assess.js';
import { outcomesOf } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { readFormula } from './maturity-formula-rows.js';
import { requireValidFormula } from './maturity-formula.service.js';
import { maturityError } from './maturity.errors.js';

const byId = keyset({ id: key.uuid() });

/** Compares the outcomes of two formulas on the same facts; stores nothing. */
@Injectable()
export class Comparisons {
  constructor(private readonly database: Database) {}

  /** @throws 'formula-not-found', 'month-not-over', a fault of the other formula */
  async compare({ month, one, other }: NewComparison, query: ComparisonQuery): Promise<Page<ComparedKim>> {
    if (month >= jakartaDate().slice(0, 7))
      throw maturityError('month-not-over', { errors: [{ pointer: '/month', detail: month }] });
    if (typeof other !== 'number') requireValidFormula(other, '/other');
    const first = await readFormula(this.database, one);
    const second = typeof other === 'number' ? await readFormula(this.database, other) : other;
    const condition = allOf(operationalAtEndOf(sql`kim.id`, sql`${firstDayOf(month)}::date`), byId.after(query));
    const kims = await this.database.query<{ id: string }>(sql`
      SELECT id FROM kim WHERE ${condition} ${byId.orderAndLimit(query)}`);
    const { items, next } = page(kims, query, byId, ({ id }) => id);
    const [ofOne, ofOther] = await Promise.all([
      outcomesOf(this.database, items, month, first),
      outcomesOf(this.database, items, month, second),
    ]);
    return {
      next,
      items: items.map((kimId) => ({
        kimId,
        one: outcomeOf(ofOne.get(kimId)!),
        other: outcomeOf(ofOther.get(kimId)!),
      })),
    };
  }
}

function outcomeOf({ score, level, withheld }: Assessment): ComparedKim['one'] {
  return { score, level, withheld };
}
