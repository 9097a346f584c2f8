import { z } from 'zod';
import { moment } from '#contracts';
import { line, pageQuery, pageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import type { Evaluation } from './evaluation.entity.js';
import { evaluationStatuses } from './evaluation.workflow.js';

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const criterionCode = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9_]{0,39}$/,
    rule({ en: 'must be a code such as CONTENT_QUALITY', id: 'harus kode seperti CONTENT_QUALITY' }),
  );
const criteria = z
  .array(z.strictObject({ code: criterionCode, name: line(100), weight: z.int().min(1).max(100) }))
  .min(1)
  .max(30)
  .refine(
    (all) => distinct(all.map(({ code }) => code)),
    rule({ en: 'must name each criterion once', id: 'setiap kriteria hanya boleh disebut sekali' }),
  )
  .describe('The weights add up to 100');
const jurors = z
  .array(z.uuid())
  .max(50)
  .refine(distinct, rule({ en: 'must name each juror once', id: 'setiap juri hanya boleh disebut sekali' }))
  .describe('Accounts of jurors');
const kimIds = z
  .array(z.uuid())
  .max(500)
  .refine(distinct, rule({ en: 'must name each KIM once', id: 'setiap KIM hanya boleh disebut sekali' }));

const fields = { title: line(200), year: z.int().min(2000).max(2199), criteria, jurors, kimIds };

export const NewEvaluation = z
  .strictObject({ ...fields, jurors: jurors.default([]), kimIds: kimIds.default([]) })
  .meta({ id: 'NewEvaluation' });
export type NewEvaluation = z.output<typeof NewEvaluation>;

export const EvaluationChange = z
  .strictObject(fields)
  .partial()
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    rule({ en: 'must change something', id: 'harus mengubah sesuatu' }),
  )
  .meta({ id: 'EvaluationChange' });
export type EvaluationChange = z.output<typeof EvaluationChange>;

export const EvaluationQuery = z.strictObject(pageQuery);
export type EvaluationQuery = z.output<typeof EvaluationQuery>;

export const EvaluationResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    year: z.int(),
    status: z.enum(evaluationStatuses),
    criteria: z.array(z.object({ code: z.string(), name: z.string(), weight: z.int() })),
    jurors: z.array(z.uuid()),
    kimIds: z.array(z.uuid()),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Evaluation' });
export type EvaluationResponse = z.output<typeof EvaluationResponse>;
export const EvaluationPage = pageSchema(EvaluationResponse).meta({ id: 'EvaluationPage' });

export const NewScore = z
  .strictObject({ score: z.int().min(0).max(100), remark: paragraphs(2000).nullable().default(null) })
  .meta({ id: 'NewEvaluationScore' });
export type NewScore = z.output<typeof NewScore>;

export const ScoreResponse = z
  .object({
    kimId: z.uuid(),
    juror: z.uuid(),
    criterion: z.string(),
    score: z.int(),
    remark: z.string().nullable(),
    at: moment,
  })
  .meta({ id: 'EvaluationScore' });
export type ScoreResponse = z.output<typeof ScoreResponse>;
export const ScorePage = pageSchema(ScoreResponse).meta({ id: 'EvaluationScorePage' });

export const EvaluationResult = z
  .object({
    evaluationId: z.uuid(),
    title: z.string(),
    year: z.int(),
    criteria: EvaluationResponse.shape.criteria,
    ranking: z.array(
      z.object({
        kimId: z.uuid(),
        kimName: z.string(),
        place: z.int().describe('Equal scores share a place'),
        score: z.number(),
        criteria: z.array(z.object({ code: z.string(), mean: z.number() })),
      }),
    ),
  })
  .meta({ id: 'EvaluationResult' });
export type EvaluationResult = z.output<typeof EvaluationResult>;

export function toEvaluationResponse(evaluation: Evaluation): EvaluationResponse {
  return {
    ...evaluation,
    criteria: [...evaluation.criteria],
    jurors: [...evaluation.jurors],
    kimIds: [...evaluation.kimIds],
    createdAt: evaluation.createdAt.toISOString(),
    updatedAt: evaluation.updatedAt.toISOString(),
  };
}
