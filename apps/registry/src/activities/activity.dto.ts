import { z } from 'zod';
import { type Attachment, attachmentResponse } from '#attachments';
import { activityKinds, activitySources, activityStatuses, moment, villageCode } from '#contracts';
import { day, line, listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import type { Activity } from './activity.entity.js';

/** The most links, and the most uploads, that prove an activity. */
const maxProofs = 10;

const link = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(2000)
  .refine(
    (text) => !URL.canParse(text) || new URL(text).username === '',
    rule({ en: 'must not contain an account', id: 'tidak boleh memuat akun' }),
  );

const fields = {
  kind: z.enum(activityKinds),
  heldOn: day.describe('The day on which it took place, in western Indonesian time'),
  villageCode: villageCode.describe('The village in which it took place'),
  place: line(200).nullable().describe('Such as the village hall'),
  participants: z.int().min(0).max(1_000_000).describe('People who took part or were reached'),
  description: paragraphs(4000),
  links: z
    .array(link)
    .max(maxProofs)
    .refine(
      (links) => new Set(links).size === links.length,
      rule({ en: 'must name each link once', id: 'setiap tautan hanya boleh disebut sekali' }),
    )
    .describe('Proof: https links to photos, posts, minutes'),
  attachmentIds: z
    .array(z.uuid())
    .max(maxProofs)
    .refine(
      (ids) => new Set(ids).size === ids.length,
      rule({ en: 'must name each upload once', id: 'setiap unggahan hanya boleh disebut sekali' }),
    )
    .describe('Proof: photos and documents uploaded to /v1/attachments. What is left out in a change is destroyed'),
};

export const NewActivity = z
  .strictObject({
    ...fields,
    place: fields.place.default(null),
    links: fields.links.default([]),
    attachmentIds: fields.attachmentIds.default([]),
  })
  .meta({ id: 'NewActivity' });
export type NewActivity = z.output<typeof NewActivity>;

export const ActivityChange = z
  .strictObject(fields)
  .partial()
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    rule({ en: 'must change something', id: 'harus mengubah sesuatu' }),
  )
  .meta({ id: 'ActivityChange' });
export type ActivityChange = z.output<typeof ActivityChange>;

export const ActivityRejection = z
  .strictObject({ reason: paragraphs(2000).describe('Why the activity is not accepted; the KIM reads it') })
  .meta({ id: 'ActivityRejection' });
export type ActivityRejection = z.output<typeof ActivityRejection>;

export const ActivityResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kimId: z.uuid(),
    kind: z.enum(activityKinds),
    heldOn: z.iso.date(),
    villageCode: villageCode.nullable().describe('Null when it took place in no village, or in several'),
    place: z.string().nullable(),
    participants: z.int(),
    description: z.string().nullable().describe('Null when an event reported it'),
    links: z.array(z.string()),
    attachments: z.array(attachmentResponse),
    source: z.enum(activitySources).describe('EVENT: another service reported it'),
    sourceId: z
      .uuid()
      .nullable()
      .describe('The dissemination task, aspiration, training, partnership or help request that an event reported'),
    status: z.enum(activityStatuses),
    duplicateOf: z
      .uuid()
      .nullable()
      .describe('The activity of an event that this one duplicates: this one does not count'),
    loggedBy: z.string().describe('Subject of the account; SYSTEM when an event reported it'),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Activity' });
export type ActivityResponse = z.output<typeof ActivityResponse>;

export const ActivityPage = listPageSchema(ActivityResponse).meta({ id: 'ActivityPage' });

export function toActivityResponse(activity: Activity, attachments: readonly Attachment[]): ActivityResponse {
  const { sourceEventId: _sourceEventId, ...shown } = activity;
  return {
    ...shown,
    links: [...activity.links],
    attachments: [...attachments],
    createdAt: activity.createdAt.toISOString(),
    updatedAt: activity.updatedAt.toISOString(),
  };
}
