import { z } from 'zod';
import { maturityLevels, month } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { formulaFields } from './maturity-formula.dto.js';

const entered = z.int().min(1).max(2_147_483_647);

export const NewComparison = z
  .strictObject({
    month,
    one: entered.describe('Version of a formula'),
    other: z
      .union([entered, z.strictObject(formulaFields)])
      .describe('Version of another formula, or a formula that is not entered'),
  })
  .meta({ id: 'NewMaturityComparison' });
export type NewComparison = z.output<typeof NewComparison>;

export const ComparisonQuery = z.strictObject(pageQuery);
export type ComparisonQuery = z.output<typeof ComparisonQuery>;

const outcome = z.object({ score: z.number(), level: z.enum(maturityLevels).nullable(), withheld: z.boolean() });

const ComparedKim = z.object({ kimId: z.uuid(), one: outcome, other: outcome }).meta({ id: 'ComparedKim' });
export type ComparedKim = z.output<typeof ComparedKim>;
export const ComparisonPage = pageSchema(ComparedKim).meta({ id: 'ComparedKimPage' });
