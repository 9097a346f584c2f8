import { z } from 'zod';
import { pageQuery } from '#http-api';
import { attachmentIds } from '../../text-fields.js';
import { consentForms, media } from '../channels.js';
import { questionKey } from '../categories/category.dto.js';
import type { FormAnswers } from '../categories/questions.js';
import { formAnswer, ReceivedAspiration, submittedFields } from '../intake.dto.js';
import { ReporterEntry } from '../../citizens/reporters/reporter.dto.js';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { channels } from '../../aspirations/aspiration.states.js';

/** The fields of a citizen; all are optional. */
const citizenFields = z
  .strictObject({
    ...submittedFields,
    consent: z.boolean(),
    reporter: ReporterEntry.partial(),
    /** By key; null removes an answer. */
    answers: z.record(questionKey, formAnswer.nullable()),
  })
  .partial();

/** With the fields of accounts. */
const draftFields = citizenFields.extend({
  kimId: z.uuid().toLowerCase().optional(),
  medium: z.enum(media).optional(),
  consentForm: z.enum(consentForms).optional(),
  attachmentIds,
});
type DraftFields = z.output<typeof draftFields>;

/** The content of a draft. */
export type DraftContent = Omit<DraftFields, 'answers'> & { readonly answers?: FormAnswers };

export const NewDraft = draftFields
  .extend({
    clientId: z.uuid().toLowerCase().optional(),
    channel: z.enum(channels).optional().describe('KIM by default; without an account CITIZEN'),
  })
  .meta({ id: 'NewDraft' });
export type NewDraft = z.output<typeof NewDraft>;

/** Given fields replace those of the draft, answer by answer; the others stay. */
export const DraftChanges = draftFields.extend({}).meta({ id: 'DraftChanges' });
export type DraftChanges = z.output<typeof DraftChanges>;

export const CitizenDraftChanges = z
  .strictObject({ ...TrackingKey.shape, changes: citizenFields })
  .meta({ id: 'CitizenDraftChanges' });
export type CitizenDraftChanges = z.output<typeof CitizenDraftChanges>;

const summary = {
  id: z.uuid(),
  version: z.int(),
  status: z.enum(['OPEN', 'SUBMITTED']),
  trackingNumber: z.string(),
  channel: z.enum(channels),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
};

export const DraftSummary = z.strictObject(summary).meta({ id: 'DraftSummary' });
export type DraftSummary = z.output<typeof DraftSummary>;

export const DraftQuery = z.strictObject({ ...pageQuery, status: z.enum(['OPEN', 'SUBMITTED']).optional() });
export type DraftQuery = z.output<typeof DraftQuery>;

const shownContent = z.looseObject({
  reporter: z.looseObject({}).optional(),
  answers: z.record(z.string(), z.unknown()).optional(),
});

export const DraftResponse = z
  .strictObject({
    ...summary,
    content: shownContent.nullable().describe('Null once it has been submitted'),
    /** In the order of the form; empty when the draft can be submitted. */
    missing: z.array(
      z.strictObject({
        pointer: z.string().describe('JSON pointer to the field'),
        questionId: z.string(),
        questionEn: z.string(),
      }),
    ),
  })
  .meta({ id: 'Draft' });
export type DraftResponse = Omit<z.output<typeof DraftResponse>, 'content'> & { readonly content: DraftContent | null };

export const createdDraft = z
  .strictObject({
    ...DraftResponse.shape,
    pin: z.string().describe('Shown once; with the number it opens the draft, and later the aspiration'),
  })
  .meta({ id: 'BegunDraft' });
export type CreatedDraft = DraftResponse & { readonly pin: string };

export const SubmittedDraft = ReceivedAspiration.omit({ pin: true }).meta({ id: 'SubmittedDraft' });
export type SubmittedDraft = z.output<typeof SubmittedDraft>;
