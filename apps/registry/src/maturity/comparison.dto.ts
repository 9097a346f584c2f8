import { z } from 'zod';
import { maturityLevels, month } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { formulaFields } from './maturity-formula.dto.js';

const entered = z.int().min(1).max(2_147_483_647);

export const newComparison = z
  .strictObject({
    month,
    one: entered.describe('Version of a formula'),
    other: z
      .union([entered, z.strictObject(formulaFields)])
      .describe('Version of another one, or a formula that has not been entered'),
  })
  .meta({ id: 'NewMaturityComparison' });
export type NewComparison = z.infer<typeof newComparison>;

export const comparisonQuery = z.strictObject(pageQuery);
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

const outcome = z.object({ score: z.number(), level: z.enum(maturityLevels).nullable(), withheld: z.boolean() });

const comparedKim = z.object({ kimId: z.uuid(), one: outcome, other: outcome }).meta({ id: 'ComparedKim' });
export type ComparedKim = z.infer<typeof comparedKim>;
export const comparisonPage = pageSchema(comparedKim).meta({ id: 'ComparedKimPage' });
