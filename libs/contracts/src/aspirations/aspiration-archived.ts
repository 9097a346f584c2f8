import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { archiveReasons, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationArchived = defineEvent({
  type: 'AspirationArchived',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has archived an aspiration because no agency can act on it; the reporter can read the reason.',
    id: 'Koordinator mengarsipkan suatu aspirasi karena tidak ada perangkat daerah yang dapat menindaklanjuti; pelapor dapat membaca alasannya.',
  },
  data: z.strictObject({
    ...aspirationFields,
    reason: z.enum(archiveReasons),
    archivedAt: moment,
  }),
  examples: [{ ...aspirationExample, version: 2, reason: 'TOO_GENERAL', archivedAt: '2026-11-24T03:00:00.000Z' }],
});
