import { z } from 'zod';
import { line, optional, pageQuery } from '#http-api';
import { attachmentIds, questionKey } from '../../text-fields.js';
import { consentForms, media } from '../channels.js';
import type { FormAnswers } from '../categories/questions.js';
import { formAnswer, position, ReceivedAspiration, submittedFields } from '../intake.dto.js';
import { missingField } from '../missing-field.js';
import { ReporterEntry, writtenContacts } from '../../citizens/reporters/reporter.dto.js';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { channels } from '../../aspirations/aspiration.states.js';

/** May be left out; null, or an empty text, removes what the draft has. */
const clearable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()).optional();

/** The fields of a citizen; all are optional. */
const citizenFields = z.strictObject({
  villageCode: clearable(submittedFields.villageCode),
  kind: clearable(submittedFields.kind),
  category: clearable(submittedFields.category),
  title: clearable(line(200)),
  body: clearable(submittedFields.body),
  anonymous: clearable(submittedFields.anonymous),
  confidential: clearable(submittedFields.confidential),
  consent: clearable(z.boolean()),
  position: clearable(position),
  reporter: z
    .strictObject({
      fullName: clearable(ReporterEntry.shape.fullName),
      phone: writtenContacts.phone.optional(),
      email: writtenContacts.email.optional(),
    })
    .optional(),
  /** By key; null removes an answer. */
  answers: z.record(questionKey, formAnswer).optional(),
});

/** With the fields of accounts. */
const draftFields = citizenFields.extend({
  kimId: clearable(z.uuid().toLowerCase()),
  medium: clearable(z.enum(media)),
  consentForm: clearable(z.enum(consentForms)),
  attachmentIds,
});
type DraftFields = z.output<typeof draftFields>;

type Filled<Fields> = { [Field in keyof Fields]?: NonNullable<Fields[Field]> };

/** The content of a draft. */
export type DraftContent = Filled<Omit<DraftFields, 'answers' | 'reporter'>> & {
  readonly answers?: FormAnswers;
  readonly reporter?: Filled<NonNullable<DraftFields['reporter']>>;
};

export const NewDraft = draftFields
  .extend({
    clientId: optional(z.uuid().toLowerCase()),
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

const draftStatuses = ['OPEN', 'SUBMITTED', 'DISCARDED'] as const;

const summary = {
  id: z.uuid(),
  version: z.int(),
  status: z.enum(draftStatuses),
  trackingNumber: z.string(),
  channel: z.enum(channels),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
};

export const DraftSummary = z.strictObject(summary).meta({ id: 'DraftSummary' });
export type DraftSummary = z.output<typeof DraftSummary>;

export const DraftQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(draftStatuses).optional(),
  of: z
    .enum(['ME', 'INTEGRATORS'])
    .default('ME')
    .describe('Your own, or those of integrators, which the coordinator completes'),
});
export type DraftQuery = z.output<typeof DraftQuery>;

const shownContent = z.looseObject({
  reporter: z.looseObject({}).optional(),
  answers: z.record(z.string(), z.unknown()).optional(),
});

export const DraftResponse = z
  .strictObject({
    ...summary,
    content: shownContent.nullable().describe('Null once it has been submitted or discarded'),
    missing: z
      .array(missingField)
      .describe('In the order of the form; the draft can be submitted when none of them is required'),
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
