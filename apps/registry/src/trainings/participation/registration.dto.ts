import { z } from 'zod';
import { moment } from '#contracts';
import { listPageSchema } from '#http-api';
import { rule } from '#text';
import type { ListedRegistration } from './registration-rows.js';
import { registrationStatuses } from './registration.workflow.js';

export const NewRegistration = z
  .strictObject({ memberId: z.uuid().describe('A member of an invited KIM') })
  .meta({ id: 'NewTrainingRegistration' });
export type NewRegistration = z.output<typeof NewRegistration>;

const score = z.int().min(0).max(100).nullable();

export const Scores = z.strictObject({ preScore: score, postScore: score }).meta({ id: 'TrainingScores' });
export type Scores = z.output<typeof Scores>;

export const AllScores = z
  .strictObject({
    items: z
      .array(z.strictObject({ registrationId: z.uuid(), version: z.int(), preScore: score, postScore: score }))
      .min(1)
      .max(500)
      .refine(
        (items) => new Set(items.map(({ registrationId }) => registrationId)).size === items.length,
        rule({ en: 'must name each registration once', id: 'setiap pendaftaran hanya boleh disebut sekali' }),
      ),
  })
  .meta({ id: 'AllTrainingScores' });
export type AllScores = z.output<typeof AllScores>;

export const ScoresStored = z.object({ stored: z.int() }).meta({ id: 'TrainingScoresStored' });
export type ScoresStored = z.output<typeof ScoresStored>;

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

export const NamedRegistration = RegistrationResponse.extend({
  fullName: z.string().nullable().describe('Of the member; null when it was erased'),
  kimName: z.string(),
}).meta({ id: 'NamedTrainingRegistration' });
export type NamedRegistration = z.output<typeof NamedRegistration>;

export const RegistrationPage = listPageSchema(NamedRegistration).meta({ id: 'TrainingRegistrationPage' });

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
