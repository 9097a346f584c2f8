import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';

export const newFeedback = z
  .strictObject({
    rating: z.int().min(1).max(5).describe('1 poor, 5 excellent'),
    text: paragraphs(2000).nullable().default(null),
  })
  .meta({ id: 'NewTrainingFeedback' });
export type NewFeedback = z.infer<typeof newFeedback>;

export const feedback = z
  .object({ id: z.uuid(), rating: z.int(), text: z.string().nullable(), at: moment })
  .meta({ id: 'TrainingFeedback' });
export type Feedback = z.infer<typeof feedback>;

export const feedbackQuery = z.strictObject(pageQuery);
export type FeedbackQuery = z.infer<typeof feedbackQuery>;

export const feedbackPage = pageSchema(feedback)
  .extend({
    count: z.int().describe('Of all feedback on the training'),
    average: z.number().nullable().describe('Of all ratings; null without any'),
  })
  .meta({ id: 'TrainingFeedbackPage' });
export type FeedbackPage = z.infer<typeof feedbackPage>;
