import { Injectable } from '@nestjs/common';
import { MaturityAssessed } from '#contracts';
import type { Queryable, Transaction } from '#database';
import { Outbox } from '#messaging';
import { assess, type Assessment } from './maturity-assess.js';
import { assessmentStateOf, type StoreMode, storeAssessments } from './maturity-assessment-rows.js';
import { readFacts } from './maturity-facts.js';
import type { Formula } from './maturity-formula.js';
import type { FormulaRow } from './maturity-formula-rows.js';

/** Assesses KIM in batches: one statement for all facts, one for all outcomes, one for all events. */
@Injectable()
export class MaturityAssessor {
  constructor(private readonly outbox: Outbox) {}

  /** Assesses these KIM for a month and publishes what it stores. Gives how many outcomes it stored. */
  async assess(
    tx: Transaction,
    kimIds: readonly string[],
    { month, formula, mode }: { month: string; formula: FormulaRow; mode: StoreMode },
  ): Promise<number> {
    const outcomes = await outcomesOf(tx, kimIds, month, formula);
    const stored = await storeAssessments(tx, outcomes, { month, formula: formula.version, mode });
    await this.outbox.add(
      tx,
      ...stored.map((assessment) =>
        MaturityAssessed({ ...assessmentStateOf(assessment), isRecomputed: mode === 'changed' }),
      ),
    );
    return stored.length;
  }
}

/** The outcomes of a formula for these KIM in a month, without storing them. */
export async function outcomesOf(
  source: Queryable,
  kimIds: readonly string[],
  month: string,
  formula: Formula,
): Promise<ReadonlyMap<string, Assessment>> {
  const facts = await readFacts(source, kimIds, { month, windowMonths: formula.windowMonths });
  return new Map([...facts].map(([kimId, ofKim]) => [kimId, assess(formula, ofKim)]));
}
