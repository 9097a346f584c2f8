import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import type { ListedRegistration } from './registration-rows.js';
import { registrationStatuses } from './registration.workflow.js';

export const NewRegistration = z
  .strictObject({ memberId: z.uuid().describe('A member of an invited KIM') })
  .meta({ id: 'NewTrainingRegistration' });
export type NewRegistration = z.output<typeof NewRegistration>;

const score = z.int().min(0).max(100).nullable();

export const Scores = z.strictObject({ preScore: score, postScore: score }).meta({ id: 'TrainingScores' });
export type Scores = z.output<typeof Scores>;

export const RegistrationQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(registrationStatuses).optional(),
  kim: z.uuid().optional().describe('Only members of this KIM'),
});
export type RegistrationQuery = z.output<typeof RegistrationQuery>;

export const RegistrationResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    trainingId: z.uuid(),
    kimId: z.uuid(),
    memberId: z.uuid(),
    status: z.enum(registrationStatuses),
    waitlistPosition: z.int().nullable().describe('Position on the waitlist: 1 is next'),
    attendedSessions: z.int(),
    preScore: z.int().nullable(),
    postScore: z.int().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'TrainingRegistration' });
export type RegistrationResponse = z.output<typeof RegistrationResponse>;

export const RegistrationPage = pageSchema(RegistrationResponse).meta({ id: 'TrainingRegistrationPage' });

export function toRegistrationResponse({
  waitlistNumber: _waitlistNumber,
  ...registration
}: ListedRegistration): RegistrationResponse {
  return {
    ...registration,
    createdAt: registration.createdAt.toISOString(),
    updatedAt: registration.updatedAt.toISOString(),
  };
}
