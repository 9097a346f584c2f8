import { z } from 'zod';
import { version, villageCode } from '../fields.js';
import { agencyIdPattern } from '../topics.js';

export const aspirationKinds = [
  'COMPLAINT',
  'ASPIRATION',
  'INFORMATION_REQUEST',
  'SUGGESTION',
  'APPRECIATION',
] as const;

/** Why no agency can act on a case. */
export const archiveReasons = [
  'WRONG_FORMAT',
  'TOO_GENERAL',
  'NOT_GOVERNMENT',
  'REPEATED',
  'WITHDRAWN',
  'INCOMPLETE',
  'ABUSIVE',
] as const;

/** Who goes on with a case that is not the regency’s. */
export const referralDestinations = [
  'LAPOR',
  'PROVINCE',
  'OTHER_REGENCY',
  'MINISTRY',
  'LAW_ENFORCEMENT',
  'OTHER',
] as const;

/** What the KIM found on site. */
export const checkResults = ['DONE', 'PARTLY_DONE', 'NOT_DONE'] as const;

/** What every event of an aspiration says; what the citizen told and who the citizen is are fetched by claim check. */
export const aspirationFields = {
  aspirationId: z.uuid(),
  version,
  /** The number by which the citizen follows the case; useless without the PIN. */
  trackingNumber: z.string().min(1),
  kind: z.enum(aspirationKinds),
  /** A category's code, such as `ROADS_AND_BRIDGES`. */
  category: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  villageCode,
  /** The KIM that took the aspiration in; null when no KIM did. */
  kimId: z.uuid().nullable(),
  /** The reporter's identity is hidden from the public and from the agency. */
  anonymous: z.boolean(),
  /** The content is hidden from the public. */
  confidential: z.boolean(),
};

export const agencyId = z.string().regex(agencyIdPattern);

export const aspirationExample = {
  aspirationId: '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
  version: 1,
  trackingNumber: 'SB-7KQ4-M2XD-8',
  kind: 'COMPLAINT',
  category: 'ROADS_AND_BRIDGES',
  villageCode: '32.01.22.2004',
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  anonymous: false,
  confidential: false,
};
