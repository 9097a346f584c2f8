import { z } from 'zod';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

/** The fields of every event of a part of a split aspiration. */
export const partFields = {
  ...aspirationFields,
  /** The aspiration that was split. */
  partOf: z.uuid(),
  agencyId,
};

export const partExample = {
  ...aspirationExample,
  aspirationId: '0197a5f2-5c6d-7e7f-8a8b-9c0d1e2f3a4b',
  version: 3,
  trackingNumber: 'SB-7KQ4-M2XD-8/1',
  partOf: aspirationExample.aspirationId,
  agencyId: 'dpupr',
};
