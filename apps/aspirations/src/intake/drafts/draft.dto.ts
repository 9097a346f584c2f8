import { z } from 'zod';
import { pageQuery } from '#http-api';
import { attachmentIds } from '../../text-fields.js';
import { consentForms, media } from '../channels.js';
import { questionKey } from '../categories/category.dto.js';
import type { FormAnswers } from '../categories/questions.js';
import { formAnswer, ReceivedAspiration, reporterDetails, submittedFields } from '../intake.dto.js';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { channels } from '../../aspirations/aspiration.states.js';

/** What a citizen fills in; all of it can be left for later. */
const citizenFields = z
  .strictObject({
    ...submittedFields,
    consent: z.boolean(),
    reporter: reporterDetails.partial(),
    /** By key; null takes an answer back. */
    answers: z.record(questionKey, formAnswer.nullable()),
  })
  .partial();

/** What whoever has an account fills in beside it. */
const draftFields = citizenFields.extend({
  kimId: z.uuid().toLowerCase().optional(),
  medium: z.enum(media).optional(),
  consentForm: z.enum(consentForms).optional(),
  attachmentIds,
});
type DraftFields = z.output<typeof draftFields>;

/** What has been filled in so far. */
export type DraftContent = Omit<DraftFields, 'answers'> & { readonly answers?: FormAnswers };

export const NewDraft = draftFields
  .extend({
    clientId: z.uuid().toLowerCase().optional(),
    /** KIM when it is left out and there is an account; CITIZEN without one. */
    channel: z.enum(channels).optional(),
  })
  .meta({ id: 'NewDraft' });
export type NewDraft = z.output<typeof NewDraft>;

/** What is given replaces what was there, answer by answer of the facts; what is left out stays. */
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
    /** What has been filled in; null once it has become a case. */
    content: shownContent.nullable(),
    /** What is still asked for, in order; empty when it can be submitted. */
    missing: z.array(
      z.strictObject({
        /** JSON pointer to the field. */
        pointer: z.string(),
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
    /** Shown this once; with the number it opens the draft, and later the case. */ pin: z.string(),
  })
  .meta({ id: 'BegunDraft' });
export type CreatedDraft = DraftResponse & { readonly pin: string };

export const SubmittedDraft = ReceivedAspiration.omit({ pin: true }).meta({ id: 'SubmittedDraft' });
export type SubmittedDraft = z.output<typeof SubmittedDraft>;
