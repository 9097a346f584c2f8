import { z } from 'zod';
import { paragraphs } from '#http-api';
import { aspirationStatuses } from '../aspirations/aspiration.workflow.js';
import { readTrackingNumber } from '../intake/tracking-number.js';

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

export const reopening = z.strictObject({ trackingNumber, pin, reason: paragraphs(4_000) }).meta({ id: 'Reopening' });
export type Reopening = z.infer<typeof reopening>;

/** A case as its citizen sees it. */
export const trackingResponse = z
  .strictObject({
    trackingNumber: z.string(),
    status: z.enum(aspirationStatuses),
    timeline: z.array(z.strictObject({ action: z.string(), status: z.enum(aspirationStatuses), at: z.iso.datetime() })),
    /** The agency that acts. */
    agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    answer: z.string().nullable(),
    /** The day at whose end an answered case closes by itself. */
    closesOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Tracking' });
export type TrackingResponse = z.infer<typeof trackingResponse>;
