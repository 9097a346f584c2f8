import { z } from 'zod';
import { moment, trainingModes } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { trainingStatuses } from '../training.workflow.js';
import { registrationStatuses } from './registration.workflow.js';

export const OwnTrainingQuery = z.strictObject(pageQuery);
export type OwnTrainingQuery = z.output<typeof OwnTrainingQuery>;

export const OwnTraining = z
  .object({
    registrationId: z.uuid(),
    registrationStatus: z.enum(registrationStatuses),
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
    certificateCode: z.string().nullable().describe('Code of the certificate, unless it was revoked'),
  })
  .meta({ id: 'OwnTraining' });
export type OwnTraining = z.output<typeof OwnTraining>;

export const OwnTrainingPage = pageSchema(OwnTraining).meta({ id: 'OwnTrainingPage' });
