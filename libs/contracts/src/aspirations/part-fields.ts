import { z } from 'zod';
import { agencyId, caseExample, caseFields } from './case-fields.js';

/** What every event of a part of a split aspiration says. */
export const partFields = {
  ...caseFields,
  /** The aspiration that this is a part of. */
  partOf: z.uuid(),
  agencyId,
};

export const partExample = {
  ...caseExample,
  aspirationId: '0197a5f2-5c6d-7e7f-8a8b-9c0d1e2f3a4b',
  version: 3,
  trackingNumber: 'SB-7KQ4-M2XD-8/1',
  partOf: caseExample.aspirationId,
  agencyId: 'dpupr',
};
