import { z } from 'zod';
import { areaCode } from '../fields.js';

export const areaKinds = ['REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN'] as const;

/** The whole state of an area: every event of an area carries it, so that its topic can be compacted. */
export const areaState = z.strictObject({
  code: areaCode,
  version: z.int().positive(),
  kind: z.enum(areaKinds),
  name: z.string().min(1),
  parentCode: areaCode.nullable(),
  /** The first day on which there is such an area; null or absent when it is not known. */
  validFrom: z.iso.date().nullable().optional(),
  /** The last day on which there is such an area; null or absent while no end is known. */
  validUntil: z.iso.date().nullable().optional(),
  /** Other names and spellings under which people look for it. */
  aliases: z.array(z.string().min(1)).optional(),
});
