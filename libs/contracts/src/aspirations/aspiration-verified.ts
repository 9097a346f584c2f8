import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { caseExample, caseFields } from './case-fields.js';

export const AspirationVerified = defineEvent({
  type: 'AspirationVerified',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The coordinator has found an aspiration complete and within the remit of the regency.',
  data: z.strictObject({ ...caseFields, verifiedAt: moment }),
  examples: [{ ...caseExample, version: 2, verifiedAt: '2026-11-24T03:00:00.000Z' }],
});
