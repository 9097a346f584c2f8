import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { version, villageCode } from '../fields.js';
import { publishingTaskV1 } from '../topics.js';

export const DisseminationTaskAssigned = defineEvent({
  type: 'DisseminationTaskAssigned',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: 'An active KIM of a targeted village has been assigned the dissemination of a published edition.',
  data: z.strictObject({
    taskId: z.uuid(),
    version,
    editionId: z.uuid(),
    editionTitle: z.string().min(1),
    kimId: z.uuid(),
    /** The targeted villages that this KIM serves. */
    villageCodes: z.array(villageCode).min(1),
    dueOn: z.iso.date(),
  }),
  examples: [
    {
      taskId: '0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
      version: 1,
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      editionTitle: 'Jadwal imunisasi campak di Posyandu',
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      villageCodes: ['32.01.22.2004'],
      dueOn: '2026-12-01',
    },
  ],
});
