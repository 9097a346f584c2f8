import { z } from 'zod';
import { areaCode, maturityLevels, moment, trainingModes } from '#contracts';
import { day, line, listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import { suggestionCodes } from './suggestions/suggestion.rules.js';
import type { Training } from './training-rows.js';
import { trainingStatuses } from './training.workflow.js';

/** A moment between 2000 and 2199. */
const sessionMoment = moment.regex(
  /^2[01]/,
  rule({ en: 'must be a moment between 2000 and 2199', id: 'harus waktu antara 2000 dan 2199' }),
);
const webAddress = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: rule({ en: 'must be an https address', id: 'harus alamat https' }),
  })
  .max(2000);
const once = (values: readonly string[]) => new Set(values).size === values.length;

const SessionInput = z.strictObject({
  id: z.uuid().optional().describe('Id of an existing session; omitted for a new one'),
  startsAt: sessionMoment,
  endsAt: sessionMoment,
  place: line(300).nullable().default(null).describe('Where a face-to-face session is held'),
  link: webAddress.nullable().default(null).describe('Where a virtual session is joined'),
});
export type SessionInput = z.output<typeof SessionInput>;

const invitation = z.strictObject({
  areaCodes: z
    .array(areaCode)
    .max(100)
    .refine(once, rule({ en: 'must name each area once', id: 'setiap wilayah hanya boleh disebut sekali' }))
    .default([]),
  kimIds: z
    .array(z.uuid())
    .max(1000)
    .refine(once, rule({ en: 'must name each KIM once', id: 'setiap KIM hanya boleh disebut sekali' }))
    .default([]),
  levels: z
    .array(z.enum(maturityLevels))
    .refine(once, rule({ en: 'must name each level once', id: 'setiap tingkat hanya boleh disebut sekali' }))
    .default([])
    .describe('KIM whose maturity was last assessed as one of these'),
  needs: z
    .array(z.enum(suggestionCodes))
    .refine(once, rule({ en: 'must name each need once', id: 'setiap kebutuhan hanya boleh disebut sekali' }))
    .default([])
    .describe('KIM for which training is suggested for one of these reasons'),
});

const material = z
  .strictObject({
    title: line(200),
    url: webAddress.nullable().default(null),
    attachmentId: z.uuid().nullable().default(null).describe('A file, uploaded to /v1/attachments'),
  })
  .refine(
    ({ url, attachmentId }) => (url === null) !== (attachmentId === null),
    rule({ en: 'must be a link or a file', id: 'harus berupa tautan atau berkas' }),
  );

const fields = {
  title: line(200),
  description: paragraphs(5000).nullable(),
  mode: z.enum(trainingModes),
  capacity: z.int().min(1).max(10_000).describe('Number of places'),
  requiredSessions: z.int().min(1).max(30).nullable().describe('Sessions required for a certificate; null: all'),
  passScore: z.int().min(0).max(100).nullable().describe('Post-test score required for a certificate; null: none'),
  registrationUntil: day
    .nullable()
    .describe('The last day on which members can be registered; null: until the beginning'),
  placesPerKim: z.int().min(1).max(10_000).nullable().describe('The most members of one KIM; null: any number'),
  hours: z.int().min(1).max(400).nullable().describe('Lesson hours (JP), which certificates name'),
  speakers: z.array(line(200)).max(30),
  signatory: z
    .strictObject({ name: line(200), post: line(200) })
    .nullable()
    .describe('The official who signs the certificates'),
  invitation: invitation.describe(
    'The KIM to invite: of these areas, these ids, these levels of maturity, and these needs',
  ),
  materials: z.array(material).max(50),
  sessions: z.array(SessionInput).max(30),
};

export const NewTraining = z
  .strictObject({
    ...fields,
    description: fields.description.default(null),
    requiredSessions: fields.requiredSessions.default(null),
    passScore: fields.passScore.default(null),
    registrationUntil: fields.registrationUntil.default(null),
    placesPerKim: fields.placesPerKim.default(null),
    hours: fields.hours.default(null),
    speakers: fields.speakers.default([]),
    signatory: fields.signatory.default(null),
    invitation: fields.invitation.default({ areaCodes: [], kimIds: [], levels: [], needs: [] }),
    materials: fields.materials.default([]),
    sessions: fields.sessions.default([]),
  })
  .meta({ id: 'NewTraining' });
export type NewTraining = z.output<typeof NewTraining>;

export const TrainingChange = z
  .strictObject(fields)
  .omit({ mode: true })
  .partial()
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    rule({ en: 'must change something', id: 'harus mengubah sesuatu' }),
  )
  .meta({ id: 'TrainingChange' });
export type TrainingChange = z.output<typeof TrainingChange>;

export const TrainingCancellation = z
  .strictObject({ reason: paragraphs(2000).describe('The reason of the cancellation, stored in the history') })
  .meta({ id: 'TrainingCancellation' });
export type TrainingCancellation = z.output<typeof TrainingCancellation>;

export const TrainingResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    description: z.string().nullable(),
    mode: z.enum(trainingModes),
    status: z.enum(trainingStatuses),
    capacity: z.int(),
    registered: z.int().describe('Members with a place'),
    waiting: z.int().describe('Members on the waitlist'),
    requiredSessions: z.int().nullable(),
    passScore: z.int().nullable(),
    registrationUntil: z.iso.date().nullable(),
    placesPerKim: z.int().nullable(),
    hours: z.int().nullable(),
    speakers: z.array(z.string()),
    signatory: z.object({ name: z.string(), post: z.string() }).nullable(),
    invitation: z.object({
      areaCodes: z.array(areaCode),
      kimIds: z.array(z.uuid()),
      levels: z.array(z.enum(maturityLevels)),
      needs: z.array(z.enum(suggestionCodes)),
    }),
    materials: z.array(
      z.object({
        title: z.string(),
        url: z.string().nullable(),
        attachmentId: z.uuid().nullable().describe('Download from /v1/attachments'),
      }),
    ),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        startsAt: moment,
        endsAt: moment,
        place: z.string().nullable(),
        link: z.string().nullable().describe('Null for readers whose KIM is not invited'),
      }),
    ),
    startsAt: moment.nullable(),
    endsAt: moment.nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Training' });
export type TrainingResponse = z.output<typeof TrainingResponse>;

export const TrainingPage = listPageSchema(TrainingResponse).meta({ id: 'TrainingPage' });

/** @param inside whether the reader may see the links of virtual sessions */
export function toTrainingResponse(training: Training, inside: boolean): TrainingResponse {
  const { invitedAreaCodes, invitedKimIds, invitedLevels, invitedNeeds, sessions, startsAt, endsAt, ...rest } =
    training;
  const { createdAt, updatedAt } = training;
  return {
    ...rest,
    invitation: {
      areaCodes: [...invitedAreaCodes],
      kimIds: [...invitedKimIds],
      levels: [...invitedLevels],
      needs: [...invitedNeeds],
    },
    materials: rest.materials.map(({ title, url, attachmentId }) => ({ title, url, attachmentId })),
    sessions: sessions.map((one) => ({
      ...one,
      startsAt: one.startsAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
      link: inside ? one.link : null,
    })),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
