import { z } from 'zod';
import { moment } from '#contracts';
import { optional, pageQuery, pageSchema, paragraphs } from '#http-api';
import { feedbackVerdicts } from './feedback.entity.js';

export const NewFeedback = z
  .strictObject({
    verdict: z.enum(feedbackVerdicts),
    why: optional(paragraphs(1000)).describe('Personal data in it is masked'),
  })
  .meta({ id: 'NewFeedback' });
export type NewFeedback = z.output<typeof NewFeedback>;

export const FeedbackCounts = z
  .object({ editionId: z.uuid(), useful: z.int(), notUseful: z.int() })
  .meta({ id: 'FeedbackCounts' });
export type FeedbackCounts = z.output<typeof FeedbackCounts>;

export const FeedbackQuery = z.strictObject({ ...pageQuery, verdict: z.enum(feedbackVerdicts).optional() });
export type FeedbackQuery = z.output<typeof FeedbackQuery>;

export const Feedback = z
  .object({ id: z.uuid(), verdict: z.enum(feedbackVerdicts), why: z.string().nullable(), givenAt: moment })
  .meta({ id: 'Feedback' });
export type Feedback = z.output<typeof Feedback>;

export const FeedbackPage = pageSchema(Feedback).meta({ id: 'FeedbackPage' });
export type FeedbackPage = z.output<typeof FeedbackPage>;
