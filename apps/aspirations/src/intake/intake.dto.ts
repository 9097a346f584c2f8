import { z } from 'zod';
import { line, optional, paragraphs } from '#http-api';
import { aspirationKinds, villageCode } from '#contracts';
import { attachmentResponse } from '#attachments';
import { ReporterEntry } from '../citizens/reporters/reporter.dto.js';
import { personalDataKinds, rule } from '#text';
import { attachmentIds, categoryCode, questionKey } from '../text-fields.js';
import type { FormAnswer, FormAnswers } from './categories/questions.js';
import { RequestedInformation } from './requested-information.js';
import { consentForms, media } from './channels.js';
import { missingField } from './missing-field.js';
import { aspirationStatuses, channels } from '../aspirations/aspiration.states.js';

const place = z.strictObject({
  description: line(300),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

/** A position in degrees of WGS 84. */
export const position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** Null, or an empty text, is no answer. */
export const formAnswer = z.preprocess(
  (answer) => (answer === '' ? null : typeof answer === 'boolean' ? (answer ? 'ya' : 'tidak') : answer),
  z.union([paragraphs(4_000), z.number(), place]).nullable(),
);

export const formAnswers = z
  .record(questionKey, formAnswer)
  .refine(
    (answers) => Object.keys(answers).length <= 50,
    rule({ en: 'must have at most 50 answers', id: 'paling banyak 50 jawaban' }),
  )
  .transform((answers): FormAnswers => {
    const given = Object.entries(answers).filter((entry): entry is [string, FormAnswer] => entry[1] !== null);
    return Object.fromEntries(given);
  });

/** Null without an answer. */
export const shownAnswer = z.union([z.string(), z.number(), place.extend({ description: z.string() })]).nullable();

/** The fields of every submission. */
export const submittedFields = {
  villageCode,
  kind: z.enum(aspirationKinds),
  category: categoryCode,
  title: optional(line(200)).describe('Made from the text where it is left out'),
  body: paragraphs(10_000),
  anonymous: z.boolean().describe('The identity of the reporter is hidden from the public and from the agency'),
  confidential: z.boolean().describe('The content is hidden from the public'),
  consent: z.literal(true).describe('The citizen consents to forwarding and processing'),
};

const optionalFields = {
  /** Chosen by a client that works offline: a repeated request gets the first response again. */
  clientId: optional(z.uuid().toLowerCase()),
  position: optional(position).describe('Where it is; the public sees it rounded'),
  /** Answers to the questions of the category (`/v1/categories/{code}/form`), by key. */
  answers: formAnswers.optional(),
  informationRequest: RequestedInformation.optional().describe(
    'Of a request for information; whatever is left out is asked for later',
  ),
};

/** A submission with an account. */
export const NewAspiration = z
  .strictObject({
    ...submittedFields,
    ...optionalFields,
    channel: z.enum(channels).optional().describe('KIM by default'),
    kimId: z.uuid().toLowerCase().nullable().describe('The KIM that submits it; null for other channels'),
    medium: optional(z.enum(media)).describe('How it reached the staff that enters it'),
    consentForm: optional(z.enum(consentForms)),
    reporter: ReporterEntry.nullable().describe('The citizen; an integrator may not know'),
    attachmentIds,
  })
  .meta({ id: 'NewAspiration' });
export type NewAspiration = z.output<typeof NewAspiration>;

/** A submission by a citizen without an account. */
export const CitizenAspiration = z
  .strictObject({ ...submittedFields, ...optionalFields, reporter: ReporterEntry })
  .meta({ id: 'CitizenAspiration' });
export type CitizenAspiration = z.output<typeof CitizenAspiration>;

/** The receipt for the citizen; the PIN is shown once. Who sends the same again gets the number of the earlier aspiration. */
export const ReceivedAspiration = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    trackingNumber: z.string(),
    pin: z.string().nullable().describe('Null when the same was sent before: the PIN of that time is valid'),
    status: z.enum(aspirationStatuses).describe('RECEIVED, or where the earlier one is that was sent again'),
    verifyBy: z.iso
      .date()
      .describe('The working day at whose end it is verified, or a request for information is decided'),
    repeated: z.boolean().describe('You sent the same before: id and number are those of the earlier aspiration'),
    notice: z.strictObject({ id: z.string(), en: z.string() }).nullable().describe('What you do when it is repeated'),
    missing: z
      .array(missingField)
      .describe('What is not answered yet, or was kept in its words because it could not be read'),
  })
  .meta({ id: 'ReceivedAspiration' });
export type ReceivedAspiration = z.output<typeof ReceivedAspiration>;

/** A citizen's own aspiration in a list. */
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

/** How an aspiration was submitted. */
export const IntakeResponse = z
  .strictObject({
    aspirationId: z.uuid(),
    channel: z.enum(channels),
    medium: z.enum(media).nullable(),
    submittedBy: z
      .string()
      .describe('Subject of the account; CITIZEN for a citizen, whose account the coordinator alone reads'),
    onBehalf: z.boolean().describe('The reporter and the account that entered it are different people'),
    consent: z.strictObject({ form: z.enum(consentForms), version: z.string() }),
    /** The category whose questions were answered, and their version. */
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
    missing: z
      .array(missingField)
      .describe('What the present form still asks, and contacts and answers that could not be read'),
    position: position.nullable().describe('Where it is, for the office and the agency; rounded for others'),
    personalData: z.array(z.enum(personalDataKinds)).describe('The kinds of personal data in the texts'),
    attachments: z.array(attachmentResponse),
  })
  .meta({ id: 'Intake' });
export type IntakeResponse = z.output<typeof IntakeResponse>;
