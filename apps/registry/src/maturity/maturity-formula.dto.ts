import { z } from 'zod';
import { maturityCriteria, moment, month } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import type { FormulaRow } from './maturity-formula-rows.js';

const whole = (min: number, max: number) => z.int().min(min).max(max);

const criterion = z.strictObject({
  criterion: z.enum(maturityCriteria),
  weight: whole(1, 100).describe('Maximum points; those of all criteria add up to 100'),
  target: whole(1, 1000).describe(
    'Number of facts for all points; of TIMELY_TASK and TIMELY_REPORT the percentage in time',
  ),
  perMonth: whole(1, 100)
    .nullable()
    .default(null)
    .describe('Maximum number of facts of one month that count; null: no maximum'),
  minimumSample: whole(1, 100).describe('With fewer facts the points shrink in proportion'),
  effort: whole(1, 100).describe('The effort of one more fact, relative to other criteria'),
});

export const formulaFields = {
  windowMonths: whole(1, 36).describe('Number of months that count, up to the assessed one'),
  minimumActivities: whole(0, 1000).describe('With fewer activities in the window the outcome is withheld'),
  developingFrom: whole(1, 99),
  independentFrom: whole(2, 100),
  criteria: z.array(criterion).min(1).max(maturityCriteria.length),
};

export const NewFormula = z
  .strictObject({ effectiveFrom: month.describe('First month that the formula applies to'), ...formulaFields })
  .meta({ id: 'NewMaturityFormula' });
export type NewFormula = z.output<typeof NewFormula>;

export const FormulaQuery = z.strictObject(pageQuery);
export type FormulaQuery = z.output<typeof FormulaQuery>;

export const FormulaResponse = z
  .object({
    version: z.int(),
    effectiveFrom: month,
    windowMonths: z.int(),
    minimumActivities: z.int(),
    developingFrom: z.int(),
    independentFrom: z.int(),
    criteria: z.array(
      z.object({
        criterion: z.enum(maturityCriteria),
        weight: z.int(),
        target: z.int(),
        perMonth: z.int().nullable(),
        minimumSample: z.int(),
        effort: z.int(),
      }),
    ),
    enteredAt: moment,
  })
  .meta({ id: 'MaturityFormula' });
export type FormulaResponse = z.output<typeof FormulaResponse>;

export const FormulaPage = pageSchema(FormulaResponse).meta({ id: 'MaturityFormulaPage' });

export function toFormulaResponse({ criteria, enteredAt, ...formula }: FormulaRow): FormulaResponse {
  return { ...formula, criteria: [...criteria], enteredAt: enteredAt.toISOString() };
}
