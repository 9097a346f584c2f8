import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { trainingActions, trainingStatuses } from './training.workflow.js';

export const trainingHistoryQuery = z.strictObject(pageQuery);
export type TrainingHistoryQuery = z.infer<typeof trainingHistoryQuery>;

export const trainingHistoryEntry = z
  .object({
    version: z.int().describe('The version that came of it'),
    action: z.enum(trainingActions),
    from: z.enum(trainingStatuses).nullable(),
    to: z.enum(trainingStatuses),
    at: moment,
    actor: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'TrainingHistoryEntry' });
export type TrainingHistoryEntry = z.infer<typeof trainingHistoryEntry>;

export const trainingHistoryPage = pageSchema(trainingHistoryEntry).meta({ id: 'TrainingHistoryPage' });
