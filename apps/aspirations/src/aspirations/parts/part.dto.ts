import { z } from 'zod';
import { agencyId } from '../../agencies/agency.dto.js';
import { CitizenEntry } from '../entries/entry.dto.js';
import { categoryCode } from '../../text-fields.js';
import { aspirationStatuses } from '../aspiration.states.js';

/** The agencies among which a case is split; a part has the category of the whole unless it is given another. */
export const Split = z
  .strictObject({
    parts: z
      .array(z.strictObject({ agencyId, category: categoryCode.nullable().default(null) }))
      .min(2)
      .max(10)
      .refine((parts) => new Set(parts.map((part) => part.agencyId)).size === parts.length, 'names an agency twice'),
  })
  .meta({ id: 'Split' });
export type Split = z.output<typeof Split>;

export const PartsResponse = z
  .strictObject({
    /** That of the whole. */
    version: z.int(),
    items: z.array(
      z.strictObject({
        part: z.int(),
        /** The case that the part is: its agency handles it by this id. */
        id: z.uuid(),
        version: z.int(),
        trackingNumber: z.string(),
        status: z.enum(aspirationStatuses),
        category: z.string(),
        agencyId: z.string().nullable(),
        declines: z.int(),
        reopenings: z.int(),
        answer: z.string().nullable(),
        /** The day on which the clock that runs is due; null while none does. */
        dueOn: z.iso.date().nullable(),
      }),
    ),
  })
  .meta({ id: 'Parts' });
export type PartsResponse = z.output<typeof PartsResponse>;

/** A part as the citizen of the whole sees it. */
export const CitizenPart = z.strictObject({
  part: z.int(),
  status: z.enum(aspirationStatuses),
  agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  answer: z.string().nullable(),
  /** The day until which a question of this agency waits for a reply. */
  replyBy: z.iso.date().nullable(),
  entries: z.array(CitizenEntry),
});
export type CitizenPart = z.output<typeof CitizenPart>;
