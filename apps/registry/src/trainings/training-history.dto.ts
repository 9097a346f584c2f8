import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { trainingActions, trainingStatuses } from './training.workflow.js';

export const TrainingHistoryQuery = z.strictObject(pageQuery);
export type TrainingHistoryQuery = z.output<typeof TrainingHistoryQuery>;

export const TrainingHistoryEntry = z
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
export type TrainingHistoryEntry = z.output<typeof TrainingHistoryEntry>;

export const TrainingHistoryPage = pageSchema(TrainingHistoryEntry).meta({ id: 'TrainingHistoryPage' });
