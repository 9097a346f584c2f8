import { z } from 'zod';
import { maturityCriteria, maturityLevels, month, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';

const points = z.number();
const outcome = {
  score: points.describe('0 to 100, the sum of the parts'),
  level: z.enum(maturityLevels).nullable().describe('Null while the outcome is withheld'),
  withheld: z.boolean().describe('Whether there are too few activities to assess the KIM'),
};
const sentence = z.object({ id: z.string(), en: z.string() });

export const MaturityResponse = z
  .object({
    assessmentId: z.uuid(),
    version: z.int(),
    kimId: z.uuid(),
    month,
    formula: z.int().describe('Version of the formula'),
    ...outcome,
    note: sentence.nullable().describe('Why the outcome is withheld'),
    parts: z.array(
      z.object({
        criterion: z.enum(maturityCriteria),
        points,
        of: points,
        counted: z.int().describe('Number of good facts that count, after the cap of each month'),
        sample: z.int().describe('Number of facts in the window'),
        shrunk: z.boolean().describe('Whether the points have shrunk because the sample is below its minimum'),
        factIds: z
          .array(z.uuid())
          .describe('The facts of the points: activities, tasks, reports, the KIM of the decree, officers'),
      }),
    ),
    advice: z
      .object({ criterion: z.enum(maturityCriteria), gain: points, id: z.string(), en: z.string() })
      .nullable()
      .describe('The step with the most points for its effort'),
    assessedAt: moment,
  })
  .meta({ id: 'Maturity' });
export type MaturityResponse = z.output<typeof MaturityResponse>;

/** What the facts up to today make of the running month. Nothing of it is stored or published. */
export const MaturityOutlook = z
  .object({
    kimId: z.uuid(),
    month: month.describe('The running month'),
    formula: z.int().describe('Version of the formula'),
    score: points.describe('0 to 100, with the facts up to today'),
    withheld: z.boolean().describe('Whether the activities up to today are too few for a level'),
    note: MaturityResponse.shape.note,
    advice: MaturityResponse.shape.advice,
  })
  .meta({ id: 'MaturityOutlook' });
export type MaturityOutlook = z.output<typeof MaturityOutlook>;

export const MaturityOfMonth = z.strictObject({
  month: month.optional().describe('The last assessed month by default'),
});
export type MaturityOfMonth = z.output<typeof MaturityOfMonth>;

export const MaturityHistoryQuery = z.strictObject(pageQuery);
export type MaturityHistoryQuery = z.output<typeof MaturityHistoryQuery>;

const MaturityEntry = z
  .object({ month, formula: z.int(), ...outcome, assessedAt: moment })
  .meta({ id: 'MaturityHistoryEntry' });
export type MaturityEntry = z.output<typeof MaturityEntry>;
export const MaturityHistoryPage = pageSchema(MaturityEntry).meta({ id: 'MaturityHistoryPage' });

export const MaturityQuery = z.strictObject({
  ...pageQuery,
  month: MaturityOfMonth.shape.month,
  district: z
    .string()
    .regex(
      /^\d{2}\.\d{2}\.\d{2}$/,
      rule({ en: 'must be the code of a district such as 32.01.05', id: 'harus kode kecamatan seperti 32.01.05' }),
    )
    .optional()
    .describe('Only KIM that serve a village of this district'),
  level: z.enum(maturityLevels).optional(),
});
export type MaturityQuery = z.output<typeof MaturityQuery>;

const RankedKim = z
  .object({ kimId: z.uuid(), kimName: z.string(), month, formula: z.int(), ...outcome })
  .meta({ id: 'RankedKim' });
export type RankedKim = z.output<typeof RankedKim>;
export const MaturityPage = pageSchema(RankedKim).meta({ id: 'RankedKimPage' });
