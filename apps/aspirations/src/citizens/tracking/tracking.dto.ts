import { z } from 'zod';
import { paragraphs } from '#http-api';
import { aspirationStatuses } from '../../aspirations/aspiration.workflow.js';
import { citizenEntry } from '../../aspirations/entries/entry.dto.js';
import { readTrackingNumber } from '../../intake/tracking-number.js';
import { citizenPart } from '../../aspirations/parts/part.dto.js';

const trackingNumber = z
  .string()
  .max(40)
  .transform((typed, issues) => {
    const read = readTrackingNumber(typed);
    if (read === undefined)
      issues.addIssue({ code: 'custom', message: 'a tracking number such as SB-7KQ4-M2XD-8; a sign is wrong' });
    return read ?? z.NEVER;
  });

const pin = z.string().regex(/^\d{6}$/, 'six digits');

export const trackingKey = z.strictObject({ trackingNumber, pin }).meta({ id: 'TrackingKey' });
export type TrackingKey = z.infer<typeof trackingKey>;

export const reopening = z
  .strictObject({
    trackingNumber,
    pin,
    reason: paragraphs(4_000),
    /** Of a split aspiration, the parts that are meant; all when left out. */
    parts: z.array(z.int().min(1).max(99)).min(1).max(20).optional(),
  })
  .meta({ id: 'Reopening' });
export type Reopening = z.infer<typeof reopening>;

/** The reply to what the coordinator or the agency asked. */
export const trackingAnswer = z
  .strictObject({
    trackingNumber,
    pin,
    text: paragraphs(10_000),
    /** Of a split aspiration, the part whose agency asked; may be left out while only one does. */
    part: z.int().min(1).max(99).optional(),
  })
  .meta({ id: 'TrackingAnswer' });
export type TrackingAnswer = z.infer<typeof trackingAnswer>;

const rating = z.int().min(1).max(5);

export const trackingClosing = z
  .strictObject({ trackingNumber, pin, rating: rating.optional() })
  .meta({ id: 'TrackingClosing' });
export type TrackingClosing = z.infer<typeof trackingClosing>;

/** How well the citizen was served, 1 (badly) to 5. */
export const trackingRating = z.strictObject({ trackingNumber, pin, rating }).meta({ id: 'TrackingRating' });
export type TrackingRating = z.infer<typeof trackingRating>;

/** A case as its citizen sees it. */
export const trackingResponse = z
  .strictObject({
    trackingNumber: z.string(),
    status: z.enum(aspirationStatuses),
    timeline: z.array(z.strictObject({ action: z.string(), status: z.enum(aspirationStatuses), at: z.iso.datetime() })),
    /** The agency that acts. */
    agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    answer: z.string().nullable(),
    /** Of a split aspiration, what became of each part. */
    parts: z.array(citizenPart),
    /** What was written to and by the citizen, oldest first. */
    entries: z.array(citizenEntry),
    /** The day until which a question or a return waits for a reply. */
    replyBy: z.iso.date().nullable(),
    /** The day at whose end an answered case closes by itself. */
    closesOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Tracking' });
export type TrackingResponse = z.infer<typeof trackingResponse>;
