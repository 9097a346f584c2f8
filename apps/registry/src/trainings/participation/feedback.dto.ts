import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';

export const NewFeedback = z
  .strictObject({
    rating: z.int().min(1).max(5).describe('1 poor, 5 excellent'),
    text: paragraphs(2000).nullable().default(null),
  })
  .meta({ id: 'NewTrainingFeedback' });
export type NewFeedback = z.output<typeof NewFeedback>;

export const Feedback = z
  .object({ id: z.uuid(), rating: z.int(), text: z.string().nullable(), at: moment })
  .meta({ id: 'TrainingFeedback' });
export type Feedback = z.output<typeof Feedback>;

export const FeedbackQuery = z.strictObject(pageQuery);
export type FeedbackQuery = z.output<typeof FeedbackQuery>;

export const FeedbackPage = pageSchema(Feedback)
  .extend({
    count: z.int().describe('Of all feedback on the training'),
    average: z.number().nullable().describe('Of all ratings; null without any'),
  })
  .meta({ id: 'TrainingFeedbackPage' });
export type FeedbackPage = z.output<typeof FeedbackPage>;
