import { z } from 'zod';
import { paragraphs } from '#http-api';
import { CitizenEntry } from '../../aspirations/entries/entry.dto.js';
import { readTrackingNumber } from '#codes';
import { rule } from '#text';
import { CitizenPart } from '../../aspirations/parts/part.dto.js';
import { type AspirationAction, aspirationActions } from '../../aspirations/aspiration.actors.js';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';

/** A tracking number in any spelling; its check digit finds mistakes. */
export const trackingNumber = z
  .string()
  .max(40)
  .transform((typed, issues) => {
    const read = readTrackingNumber(typed);
    if (read === undefined)
      issues.addIssue({
        code: 'custom',
        message: rule({
          en: 'must be a tracking number such as SB-7KQ4-M2XD-8 with a check digit that matches',
          id: 'harus nomor pelacakan seperti SB-7KQ4-M2XD-8 dengan digit pemeriksa yang cocok',
        }),
      });
    return read ?? z.NEVER;
  });

const pin = z.string().regex(/^\d{8}$/, rule({ en: 'must be eight digits', id: 'harus delapan angka' }));

export const TrackingKey = z.strictObject({ trackingNumber, pin }).meta({ id: 'TrackingKey' });
export type TrackingKey = z.output<typeof TrackingKey>;

export const Reopening = z
  .strictObject({
    trackingNumber,
    pin,
    reason: paragraphs(4_000),
    /** The parts of a split aspiration to reopen; all when missing. */
    parts: z.array(z.int().min(1).max(99)).min(1).max(20).optional(),
  })
  .meta({ id: 'Reopening' });
export type Reopening = z.output<typeof Reopening>;

/** The answer to a question of the coordinator or the agency. */
export const TrackingAnswer = z
  .strictObject({
    trackingNumber,
    pin,
    text: paragraphs(10_000),
    /** The part of a split aspiration whose agency asked; optional when only one did. */
    part: z.int().min(1).max(99).optional(),
  })
  .meta({ id: 'TrackingAnswer' });
export type TrackingAnswer = z.output<typeof TrackingAnswer>;

/** The answer that the reporter has read: `answeredAt` as the tracking page shows it. */
export const ReadAnswer = z
  .strictObject({ trackingNumber, pin, answeredAt: z.iso.datetime() })
  .meta({ id: 'ReadAnswer' });
export type ReadAnswer = z.output<typeof ReadAnswer>;

const rating = z.int().min(1).max(5);

export const TrackingClosing = z
  .strictObject({ trackingNumber, pin, rating: rating.optional() })
  .meta({ id: 'TrackingClosing' });
export type TrackingClosing = z.output<typeof TrackingClosing>;

/** The rating of the service, 1 (bad) to 5. */
export const TrackingRating = z.strictObject({ trackingNumber, pin, rating }).meta({ id: 'TrackingRating' });
export type TrackingRating = z.output<typeof TrackingRating>;

const inWords = 'In words, in the language of the request';
const label = z.string().describe(inWords);
const LabelledEntry = CitizenEntry.extend({ kindLabel: label, resultLabel: z.string().nullable().describe(inWords) });
const LabelledPart = CitizenPart.extend({ statusLabel: label, entries: z.array(LabelledEntry) });
const TimelineStep = z.strictObject({
  action: z.enum(aspirationActions as [AspirationAction, ...AspirationAction[]]),
  status: z.enum(aspirationStatuses),
  at: z.iso.datetime(),
});

/** An aspiration as its citizen sees it. */
export const TrackingResponse = z
  .strictObject({
    trackingNumber: z.string(),
    status: z.enum(aspirationStatuses),
    statusLabel: label,
    timeline: z.array(TimelineStep.extend({ actionLabel: label, statusLabel: label })),
    /** The assigned agency. */
    agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable().describe('When the present answer was given'),
    /** The parts of a split aspiration. */
    parts: z.array(LabelledPart),
    /** Entries by and for the citizen, oldest first. */
    entries: z.array(LabelledEntry),
    /** The last day to answer a question or to complete a returned aspiration. */
    replyBy: z.iso.date().nullable(),
    /** The day at whose end an answered aspiration closes automatically. */
    closesOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Tracking' });
export type TrackingResponse = z.output<typeof TrackingResponse>;

/** The same without words. */
export type TrackedState = Omit<TrackingResponse, 'statusLabel' | 'timeline' | 'parts' | 'entries'> & {
  readonly timeline: readonly z.output<typeof TimelineStep>[];
  readonly parts: readonly CitizenPart[];
  readonly entries: readonly CitizenEntry[];
};
