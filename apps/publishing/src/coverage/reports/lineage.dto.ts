import { z } from 'zod';
import { disseminationPurposes, disseminationTaskStatuses, moment, villageCode } from '#contracts';
import { unreachedReasons } from '../../dissemination/target.dto.js';

const given = z.object({
  taskId: z.uuid(),
  kimId: z.uuid().nullable().describe('Null: the office of the village.'),
  villageCodes: z.array(villageCode),
  givenAt: moment,
  status: z.enum(disseminationTaskStatuses),
  reportedAt: moment.nullable(),
  followUp: z
    .object({
      taskId: z.uuid(),
      editionId: z.uuid(),
      purpose: z.enum(disseminationPurposes),
      status: z.enum(disseminationTaskStatuses),
    })
    .nullable()
    .describe('The task for its correction or withdrawal.'),
});

export const LineageResponse = z
  .object({
    editionId: z.uuid(),
    number: z.int(),
    status: z.string(),
    supersedes: z.uuid().nullable(),
    supersededBy: z.uuid().nullable(),
    given: z.array(given).describe('Who was given this edition, and when.'),
    notGiven: z
      .array(z.object({ villageCode, reason: z.enum(unreachedReasons) }))
      .describe('Targeted villages without a task for it, and why.'),
    reach: z.object({
      villagesTargeted: z.int(),
      villagesReached: z.int(),
      villagesCorrected: z
        .int()
        .describe('Of the reached ones, those where its correction or withdrawal was passed on.'),
    }),
  })
  .meta({ id: 'EditionLineage' });
export type LineageResponse = z.output<typeof LineageResponse>;
