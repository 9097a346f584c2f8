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

/** Why no agency can act on an aspiration. */
export const archiveReasons = [
  'WRONG_FORMAT',
  'TOO_GENERAL',
  'NOT_GOVERNMENT',
  'REPEATED',
  'WITHDRAWN',
  'INCOMPLETE',
  'ABUSIVE',
] as const;

/** The recipient of an aspiration outside the regency’s authority. */
export const referralDestinations = [
  'LAPOR',
  'PROVINCE',
  'OTHER_REGENCY',
  'MINISTRY',
  'LAW_ENFORCEMENT',
  'OTHER',
] as const;

/** The result of the check on site. */
export const checkResults = ['DONE', 'PARTLY_DONE', 'NOT_DONE'] as const;

/** The fields of every event of an aspiration; content and identity of the citizen are fetched by claim check. */
export const aspirationFields = {
  aspirationId: z.uuid(),
  version,
  /** The number with which the citizen tracks the aspiration; useless without the PIN. */
  trackingNumber: z.string().min(1),
  kind: z.enum(aspirationKinds),
  /** A category's code, such as `ROADS_AND_BRIDGES`. */
  category: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  villageCode,
  /** The KIM that received the aspiration; null when there was none. */
  kimId: z.uuid().nullable(),
  /** The reporter's identity is hidden from the public and from the agency. */
  anonymous: z.boolean(),
  /** The content is hidden from the public. */
  confidential: z.boolean(),
};

export const agencyId = z.string().regex(agencyIdPattern);

/** As citizens read it; of a split aspiration the names of all its agencies. */
export const agencyName = z.string().min(1);

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
