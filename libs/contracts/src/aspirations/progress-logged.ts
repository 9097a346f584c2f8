import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, agencyName, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const ProgressLogged = defineEvent({
  type: 'ProgressLogged',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The agency has logged progress on an aspiration. Also published on the agency’s own topic.',
    id: 'Perangkat daerah mencatat kemajuan suatu aspirasi. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    agencyName,
    loggedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 5,
      agencyId: 'dpupr',
      agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      loggedAt: '2026-11-27T03:00:00.000Z',
    },
  ],
});
