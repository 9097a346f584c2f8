import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version, villageCode } from '../fields.js';
import { publishingTaskV1 } from '../topics.js';

/** How a KIM disseminated an edition. */
export const disseminationMeans = [
  'MEETING',
  'NOTICE_BOARD',
  'LOUDSPEAKER',
  'HOUSE_CALL',
  'MESSAGING_GROUP',
  'SOCIAL_MEDIA',
] as const;

export const DisseminationReported = defineEvent({
  type: 'DisseminationReported',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: 'A KIM has reported, with proof, where and how it disseminated an edition.',
  data: z.strictObject({
    taskId: z.uuid(),
    version,
    editionId: z.uuid(),
    kimId: z.uuid(),
    /** The villages that were reached. */
    villageCodes: z.array(villageCode).min(1),
    means: z.enum(disseminationMeans),
    peopleReached: z.int().nonnegative(),
    /** The day of the dissemination. */
    disseminatedOn: z.iso.date(),
    reportedAt: moment,
  }),
  examples: [
    {
      taskId: '0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
      version: 2,
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      villageCodes: ['32.01.22.2004'],
      means: 'MEETING',
      peopleReached: 42,
      disseminatedOn: '2026-11-25',
      reportedAt: '2026-11-25T13:10:00.000Z',
    },
  ],
});
