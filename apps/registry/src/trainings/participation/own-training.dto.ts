import { z } from 'zod';
import { moment, trainingModes } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { trainingStatuses } from '../training.workflow.js';
import { registrationStates } from './registration.workflow.js';

export const ownTrainingQuery = z.strictObject(pageQuery);
export type OwnTrainingQuery = z.infer<typeof ownTrainingQuery>;

export const ownTraining = z
  .object({
    registrationId: z.uuid(),
    state: z.enum(registrationStates),
    attendedSessions: z.int(),
    preScore: z.int().nullable(),
    postScore: z.int().nullable(),
    kimId: z.uuid(),
    memberId: z.uuid(),
    trainingId: z.uuid(),
    title: z.string(),
    mode: z.enum(trainingModes),
    status: z.enum(trainingStatuses),
    startsAt: moment,
    endsAt: moment,
    certificateCode: z.string().nullable().describe('Of the certificate that came of it, unless it was revoked'),
  })
  .meta({ id: 'OwnTraining' });
export type OwnTraining = z.infer<typeof ownTraining>;

export const ownTrainingPage = pageSchema(ownTraining).meta({ id: 'OwnTrainingPage' });
