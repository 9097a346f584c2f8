import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version, villageCode } from '../fields.js';
import { publishingNeedV1 } from '../topics.js';

export const InformationNeedListed = defineEvent({
  type: 'InformationNeedListed',
  topic: publishingNeedV1,
  key: 'needId',
  sequence: 'version',
  when: {
    en: 'Everybody can read what people want to know.',
    id: 'Semua orang dapat membaca apa yang ingin diketahui warga.',
  },
  data: z.strictObject({
    needId: z.uuid(),
    version,
    /** Null: of none in particular. */
    villageCode: villageCode.nullable(),
    /** That asked; null: the public did. */
    kimId: z.uuid().nullable(),
    listedAt: moment,
  }),
  examples: [
    {
      needId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8f01',
      version: 2,
      villageCode: '32.01.22.2004',
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      listedAt: '2026-11-23T09:00:00.000Z',
    },
    {
      needId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8f02',
      version: 2,
      villageCode: null,
      kimId: null,
      listedAt: '2026-11-23T09:00:00.000Z',
    },
  ],
});
