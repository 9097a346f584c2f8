import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version } from '../fields.js';
import { registryTrainingV1 } from '../topics.js';

export const TrainingPlaceGranted = defineEvent({
  type: 'TrainingPlaceGranted',
  topic: registryTrainingV1,
  key: 'registrationId',
  sequence: 'version',
  when: {
    en: 'A waitlisted member has been given a free place in a training.',
    id: 'Anggota dalam daftar tunggu mendapat tempat kosong dalam pelatihan.',
  },
  data: z.strictObject({
    registrationId: z.uuid(),
    version,
    trainingId: z.uuid(),
    title: z.string().min(1),
    /** Start of the first session. */
    startsAt: moment,
    kimId: z.uuid(),
    memberId: z.uuid(),
  }),
  examples: [
    {
      registrationId: '0197a5f2-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
      version: 2,
      trainingId: '0197a5f2-2c3d-7e4f-9a5b-6c7d8e9f0a1b',
      title: 'Menulis berita desa',
      startsAt: '2026-12-03T02:00:00.000Z',
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      memberId: '0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c',
    },
  ],
});
