import { z } from 'zod';
import { rule } from '#text';
import { agencyId } from '../../agencies/agency.dto.js';
import { CitizenEntry } from '../entries/entry.dto.js';
import { categoryCode } from '../../text-fields.js';
import { aspirationStatuses } from '../aspiration.states.js';

/** The agencies among which an aspiration is split; a part has the category of the whole unless it names another. */
export const Split = z
  .strictObject({
    parts: z
      .array(z.strictObject({ agencyId, category: categoryCode.nullable().default(null) }))
      .min(2)
      .max(10)
      .refine(
        (parts) => new Set(parts.map((part) => part.agencyId)).size === parts.length,
        rule({ en: 'must name each agency once', id: 'setiap perangkat daerah hanya boleh disebut sekali' }),
      ),
  })
  .meta({ id: 'Split' });
export type Split = z.output<typeof Split>;

export const PartsResponse = z
  .strictObject({
    version: z.int().describe('The version of the whole'),
    items: z.array(
      z.strictObject({
        part: z.int(),
        id: z.uuid().describe('The id by which the agency handles the part'),
        version: z.int(),
        trackingNumber: z.string(),
        status: z.enum(aspirationStatuses),
        category: z.string(),
        agencyId: z.string().nullable(),
        declines: z.int(),
        reopenings: z.int(),
        answer: z.string().nullable(),
        dueOn: z.iso.date().nullable().describe('When the running deadline is due; null while none runs'),
      }),
    ),
  })
  .meta({ id: 'Parts' });
export type PartsResponse = z.output<typeof PartsResponse>;

/** A part for the citizen of the whole. */
export const CitizenPart = z.strictObject({
  part: z.int(),
  status: z.enum(aspirationStatuses),
  agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  answer: z.string().nullable(),
  replyBy: z.iso.date().nullable().describe('Until when a question of this agency can be answered'),
  entries: z.array(CitizenEntry),
});
export type CitizenPart = z.output<typeof CitizenPart>;
