import { z } from 'zod';
import { areaCode } from '../fields.js';

export const areaKinds = ['REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN'] as const;

/** The complete state of an area, part of each of its events, so that the topic can be compacted. */
export const areaState = z.strictObject({
  code: areaCode,
  version: z.int().positive(),
  kind: z.enum(areaKinds),
  name: z.string().min(1),
  parentCode: areaCode.nullable(),
  /** The first day of validity; null or absent when unknown. */
  validFrom: z.iso.date().nullable().optional(),
  /** The last day of validity; null or absent while open. */
  validUntil: z.iso.date().nullable().optional(),
  /** Other names and spellings for searching. */
  aliases: z.array(z.string().min(1)).optional(),
  /** How many people live there; null or absent when unknown. */
  population: z.int().positive().nullable().optional(),
});
