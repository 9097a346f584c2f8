import { z } from 'zod';
import { line, paragraphs } from '#http-api';
import { aspirationKinds, villageCode } from '#contracts';
import { attachmentResponse } from '#attachments';
import { questionKey } from './categories/category.dto.js';
import { personalDataKinds } from '../aspirations/redaction/personal-data.js';
import { attachmentIds, categoryCode } from '../text-fields.js';
import { consentForms, media } from './channels.js';
import { aspirationStatuses, channels } from '../aspirations/aspiration.states.js';

const phone = z.string().regex(/^\+?[0-9][0-9 -]{6,18}[0-9]$/, 'a telephone number such as +62 812 3456 7890');

export const reporterDetails = z.strictObject({
  fullName: line(200),
  phone: phone.nullable(),
  email: z.email().max(254).nullable(),
});

const place = z.strictObject({
  description: line(300),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

export const formAnswer = z.union([paragraphs(4_000), z.number(), place]);

export const formAnswers = z
  .record(questionKey, formAnswer)
  .refine((answers) => Object.keys(answers).length <= 50, 'answers more than was asked');

/** Null when it was not answered. */
export const shownAnswer = z.union([z.string(), z.number(), place.extend({ description: z.string() })]).nullable();

/** What is told, whoever tells it. */
export const submittedFields = {
  villageCode,
  kind: z.enum(aspirationKinds),
  category: categoryCode,
  title: line(200),
  body: paragraphs(10_000),
  /** The reporter's identity is hidden from the public and from the agency. */
  anonymous: z.boolean(),
  /** The content is hidden from the public. */
  confidential: z.boolean(),
  /** The citizen has agreed that this is passed on and that it is processed. */
  consent: z.literal(true),
};

const optionalFields = {
  /** Chosen by the client, such as for a draft made without a network: sent again, it gives the first answer again. */
  clientId: z.uuid().toLowerCase().optional(),
  /** Answers to the questions of the category (`/v1/categories/{code}/form`), by their keys. */
  answers: formAnswers.optional(),
};

/** What is entered with an account. */
export const NewAspiration = z
  .strictObject({
    ...submittedFields,
    ...optionalFields,
    /** KIM when it is left out. */
    channel: z.enum(channels).optional(),
    /** The KIM that passes it on; null by every other channel. */
    kimId: z.uuid().toLowerCase().nullable(),
    /** How it reached the staff that enters it. */
    medium: z.enum(media).optional(),
    consentForm: z.enum(consentForms).optional(),
    /** The citizen whose case it is; an integrator may not know. */
    reporter: reporterDetails.nullable(),
    attachmentIds,
  })
  .meta({ id: 'NewAspiration' });
export type NewAspiration = z.output<typeof NewAspiration>;

/** What a citizen tells without an account. */
export const CitizenAspiration = z
  .strictObject({ ...submittedFields, ...optionalFields, reporter: reporterDetails })
  .meta({ id: 'ToldAspiration' });
export type CitizenAspiration = z.output<typeof CitizenAspiration>;

/** What the citizen takes home: the PIN is shown this once. */
export const ReceivedAspiration = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    trackingNumber: z.string(),
    pin: z.string(),
    status: z.literal('RECEIVED'),
    /** The working day at whose end the verification is due. */
    verifyBy: z.iso.date(),
  })
  .meta({ id: 'ReceivedAspiration' });
export type ReceivedAspiration = z.output<typeof ReceivedAspiration>;

/** A citizen's own case in a list. */
export const OwnAspiration = z
  .strictObject({
    id: z.uuid(),
    trackingNumber: z.string(),
    status: z.enum(aspirationStatuses),
    kind: z.enum(aspirationKinds),
    category: z.string(),
    title: z.string(),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnAspiration' });
export type OwnAspiration = z.output<typeof OwnAspiration>;

/** How a case came in. */
export const IntakeResponse = z
  .strictObject({
    aspirationId: z.uuid(),
    channel: z.enum(channels),
    medium: z.enum(media).nullable(),
    /** Account that entered it; `CITIZEN` for somebody without one. */
    submittedBy: z.string(),
    /** The reporter is somebody else than who entered it; who it is, is asked for by claim check. */
    onBehalf: z.boolean(),
    consent: z.strictObject({ form: z.enum(consentForms), version: z.string() }),
    /** The version of the questions that were answered, and of which category they are. */
    formCategory: z.string(),
    formVersion: z.int(),
    answers: z.array(
      z.strictObject({
        key: z.string(),
        questionId: z.string(),
        questionEn: z.string(),
        answer: shownAnswer,
      }),
    ),
    /** What is required by what is asked now, and still open. */
    missing: z.array(z.strictObject({ key: z.string(), questionId: z.string(), questionEn: z.string() })),
    /** Of which kinds personal data stands in what was told. */
    personalData: z.array(z.enum(personalDataKinds)),
    attachments: z.array(attachmentResponse),
  })
  .meta({ id: 'Intake' });
export type IntakeResponse = z.output<typeof IntakeResponse>;
