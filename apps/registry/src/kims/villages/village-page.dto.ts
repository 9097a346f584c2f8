import { z } from 'zod';
import { areaCode, villageCode } from '#contracts';
import { directoryStatuses } from './served-villages.js';

const named = z.object({ code: areaCode, name: z.string() });

export const VillagePage = z
  .object({
    code: villageCode,
    kind: z.enum(['DESA', 'KELURAHAN']),
    name: z.string(),
    district: named,
    regency: named,
    validFrom: z.iso.date().nullable(),
    validUntil: z.iso.date().nullable(),
    aliases: z.array(z.string()),
    hasBoundary: z.boolean(),
    predecessors: z.array(named).describe('The areas from which it was formed, as far as they are recorded'),
    successors: z.array(named).describe('The areas that were formed from it'),
    kims: z
      .array(z.object({ id: z.uuid(), name: z.string(), status: z.enum(directoryStatuses) }))
      .describe('The KIM that serve the village'),
    figures: z.object({
      activeKims: z.int(),
      dormantKims: z.int(),
      activeSince: z.iso
        .date()
        .nullable()
        .describe('The first day on which one of its active KIM served it; null when it has none'),
    }),
  })
  .meta({ id: 'VillagePage' });
export type VillagePage = z.output<typeof VillagePage>;
