import { z } from 'zod';
import { version, villageCode } from '../fields.js';

export const kimStatuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE'] as const;

/** The whole public state of a KIM: every event of a KIM carries it, so that its topic can be compacted. */
export const kimState = z.strictObject({
  kimId: z.uuid(),
  version,
  name: z.string().min(1),
  status: z.enum(kimStatuses),
  villageCodes: z.array(villageCode).min(1),
  decree: z.strictObject({ number: z.string().min(1), date: z.iso.date(), issuer: z.string().min(1) }).nullable(),
});

export const kimStateExample = {
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  version: 4,
  name: 'KIM Mekar Caringin',
  status: 'ACTIVE',
  villageCodes: ['32.01.22.2004'],
  decree: { number: '141/12/KPTS/2026', date: '2026-02-03', issuer: 'Kepala Desa Caringin' },
};
