import { z } from 'zod';
import type { Language } from '#text';
import type { DomainError, ErrorEntry } from './domain-error.js';
import { type Detail, inLanguage } from './language.js';
import { toDomainError } from './to-domain-error.js';

/** The response of every status from 400 on. https://www.rfc-editor.org/rfc/rfc9457 */
export const problemSchema = z.object({
  type: z.string().describe('urn:sambung:error: followed by the code'),
  title: z.string().describe('The error, in English'),
  titleId: z.string().describe('The error, in Indonesian'),
  status: z.int().min(400).max(599),
  code: z.string().describe('Stable name of the error; GET /errors lists them'),
  detail: z.string().optional().describe('Details of this occurrence, in the language of the request'),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('JSON pointer into the body, or #/query/…, #/path/…, #/header/…'),
        detail: z.string().describe('What the value must be, in the language of the request'),
      }),
    )
    .optional(),
  possible: z
    .array(
      z.object({
        action: z.string(),
        label: z.string().describe('The action in words, in the language of the request'),
        to: z.string().describe('The status that it leads to'),
        audience: z.enum(['public', 'authenticated', 'roles', 'citizen', 'system']),
        roles: z.array(z.string()),
      }),
    )
    .optional()
    .describe('For transition-refused: the possible actions in the current status, and their roles'),
  conflicts: z
    .array(z.object({ pointer: z.string(), yours: z.string(), current: z.string() }))
    .optional()
    .describe('For precondition-failed of a change of texts: yours and those that another stored in the meantime'),
  instance: z.string().describe('urn:uuid: followed by the correlation id of the request in the log'),
});

export type Problem = z.output<typeof problemSchema>;

export const problemType = 'application/problem+json';

export function toProblem({ code, entry, extra }: DomainError, instance: string, language: Language): Problem {
  return {
    type: `urn:sambung:error:${code}`,
    title: entry.en,
    titleId: entry.id,
    status: entry.status,
    code,
    ...(extra.detail !== undefined && { detail: inLanguage(extra.detail, language) }),
    ...(extra.errors !== undefined &&
      extra.errors.length > 0 && {
        errors: extra.errors.map(({ pointer, detail }) => ({ pointer, detail: sentenceOf(detail, entry, language) })),
      }),
    ...(extra.possible !== undefined && {
      possible: extra.possible.map((one) => ({ ...one, label: one.label[language], roles: [...one.roles] })),
    }),
    ...(extra.conflicts !== undefined && extra.conflicts.length > 0 && { conflicts: [...extra.conflicts] }),
    instance: `urn:uuid:${instance}`,
  };
}

/** A value alone explains nothing: the sentence of the error follows it. */
function sentenceOf(detail: Detail, entry: ErrorEntry, language: Language): string {
  return typeof detail === 'string' ? `${detail}: ${entry[language]}` : detail[language];
}

/** The refusal of one part of a request, within its response. */
export const PartProblem = problemSchema.omit({ instance: true, conflicts: true }).meta({ id: 'PartProblem' });
export type PartProblem = z.output<typeof PartProblem>;

export function toPartProblem(error: unknown, language: Language): PartProblem {
  const { instance: _, conflicts: __, ...problem } = toProblem(toDomainError(error), '', language);
  return problem;
}
