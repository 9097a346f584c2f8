import { z } from 'zod';
import { version, villageCode } from '../fields.js';

export const kimStatuses = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'ACTIVE',
  'DORMANT',
  'SUSPENDED',
  'DISSOLVED',
  'REJECTED',
] as const;

/** The fields of activity of KIM in the regency. */
export const fieldsOfActivity = [
  'AGRICULTURE',
  'DEVELOPMENT',
  'LIVESTOCK',
  'RELIGION',
  'ARTS_AND_CULTURE',
  'SOCIAL',
  'MASS_INFORMATION',
  'PRINTING',
  'SMALL_BUSINESS',
  'EDUCATION',
  'ENVIRONMENT',
  'OTHER',
] as const;

/** The complete public state of a KIM, part of each of its events, so that the topic can be compacted. */
export const kimState = z.strictObject({
  kimId: z.uuid(),
  version,
  name: z.string().min(1),
  status: z.enum(kimStatuses),
  villageCodes: z.array(villageCode).min(1),
  decree: z
    .strictObject({
      number: z.string().min(1),
      date: z.iso.date(),
      issuer: z.string().min(1),
      /** First day of the term. */
      termFrom: z.iso.date().optional(),
      /** Last day of the term; null when the decree sets none. */
      termUntil: z.iso.date().nullable().optional(),
    })
    .nullable(),
  fieldsOfActivity: z.array(z.enum(fieldsOfActivity)).optional(),
  /** The KIM that succeeds this dissolved one. */
  successorKimId: z.uuid().nullable().optional(),
});

export const kimStateExample = {
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  version: 4,
  name: 'KIM Mekar Caringin',
  status: 'ACTIVE',
  villageCodes: ['32.01.22.2004'],
  decree: { number: '141/12/KPTS/2026', date: '2026-02-03', issuer: 'Kepala Desa Caringin' },
};

export const renewedDecreeExample = {
  number: '141/7/KPTS/2029',
  date: '2029-01-22',
  issuer: 'Kepala Desa Caringin',
  termFrom: '2029-02-03',
  termUntil: '2032-02-02',
};
