import { z } from 'zod';
import { line, optional, paragraphs } from '#http-api';
import { villageCode } from '#contracts';
import { categoryCode } from '../text-fields.js';
import { duplicateReasons } from './duplicate-score.js';
import { aspirationStatuses } from '../aspirations/aspiration.states.js';

/** The draft that duplicates are searched for. */
export const DuplicateCheck = z
  .strictObject({
    /** The KIM that would submit it; null for a coordinator. */
    kimId: z.uuid().toLowerCase().nullable().default(null),
    villageCode,
    category: categoryCode,
    title: optional(line(200)),
    body: paragraphs(10_000),
  })
  .meta({ id: 'DuplicateCheck' });
export type DuplicateCheck = z.output<typeof DuplicateCheck>;

/** What a citizen is about to send. */
export const CitizenDuplicateCheck = DuplicateCheck.omit({ kimId: true }).meta({ id: 'CitizenDuplicateCheck' });
export type CitizenDuplicateCheck = z.output<typeof CitizenDuplicateCheck>;

export const DuplicateResponse = z
  .strictObject({
    id: z.uuid(),
    status: z.enum(aspirationStatuses),
    category: z.string(),
    villageCode: z.string(),
    /** Null when the reader may not see it. */
    title: z.string().nullable(),
    receivedOn: z.iso.date(),
    /** For coordinators only, like the next two. */
    version: z.int().nullable(),
    /** Citizens who submitted or support it, each counted once. */
    affected: z.int().nullable(),
    /** 0 to 100. */
    priority: z.int().nullable(),
    /** Likelihood of a duplicate, 0 to 100. */
    score: z.int(),
    reasons: z.array(z.enum(duplicateReasons)),
  })
  .meta({ id: 'Duplicate' });
export type DuplicateResponse = z.output<typeof DuplicateResponse>;

export const DuplicatesResponse = z.strictObject({ items: z.array(DuplicateResponse) }).meta({ id: 'Duplicates' });
export type DuplicatesResponse = z.output<typeof DuplicatesResponse>;
