import { Injectable } from '@nestjs/common';
import { MaturityAssessed } from '#contracts';
import type { Database, Transaction } from '#database';
import { Outbox } from '#messaging';
import { assess, type Assessment } from './maturity-assess.js';
import { assessmentStateOf, storeAssessments } from './maturity-assessment-rows.js';
import { readFacts } from './maturity-facts.js';
import type { Formula } from './maturity-formula.js';
import type { FormulaRow } from './maturity-formula-rows.js';

/** Assesses KIM by the dozen: one query for all facts, one for all outcomes, one for all events. */
@Injectable()
export class MaturityAssessor {
  constructor(private readonly outbox: Outbox) {}

  /** Assesses these KIM for a month, and says what is new. Gives how many outcomes were. */
  async assess(
    tx: Transaction,
    kimIds: readonly string[],
    { month, formula, how }: { month: string; formula: FormulaRow; how: 'once' | 'again' },
  ): Promise<number> {
    const outcomes = await outcomesOf(tx, kimIds, month, formula);
    const stored = await storeAssessments(tx, outcomes, { month, formula: formula.version, how });
    await this.outbox.add(tx, ...stored.map((assessment) => MaturityAssessed(assessmentStateOf(assessment))));
    return stored.length;
  }
}

/** What a formula makes of these KIM in a month; nothing is kept of it. */
export async function outcomesOf(
  source: Pick<Database | Transaction, 'query'>,
  kimIds: readonly string[],
  month: string,
  formula: Formula,
): Promise<ReadonlyMap<string, Assessment>> {
  const facts = await readFacts(source, kimIds, { month, windowMonths: formula.windowMonths });
  return new Map([...facts].map(([kimId, ofKim]) => [kimId, assess(formula, ofKim)]));
}
