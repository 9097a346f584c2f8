import { z } from 'zod';
import { line, paragraphs } from '#http-api';
import { categoryCode } from '../../text-fields.js';

/** `text` is Liquid with `if` and `unless`, and the variables of `templateVariables`. */
export const AnswerTemplateEntry = z
  .strictObject({ name: line(100), category: categoryCode.nullable(), text: paragraphs(10_000) })
  .meta({ id: 'AnswerTemplateEntry' });
export type AnswerTemplateEntry = z.output<typeof AnswerTemplateEntry>;

export const AnswerTemplateResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    category: z.string().nullable(),
    text: z.string(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'AnswerTemplate' });
export type AnswerTemplateResponse = z.output<typeof AnswerTemplateResponse>;

export const AnswerTemplateQuery = z.strictObject({
  category: categoryCode.optional().describe('Templates of this category, and those for any'),
  search: line(100).optional(),
});
export type AnswerTemplateQuery = z.output<typeof AnswerTemplateQuery>;

export const AnswerTemplateList = z
  .strictObject({ items: z.array(AnswerTemplateResponse) })
  .meta({ id: 'AnswerTemplateList' });
export type AnswerTemplateList = z.output<typeof AnswerTemplateList>;

/** The draft of an answer. */
export const AnswerDraft = z.strictObject({ text: z.string() }).meta({ id: 'AnswerDraft' });
export type AnswerDraft = z.output<typeof AnswerDraft>;
