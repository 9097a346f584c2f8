import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version, villageCode } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';

export const EditionPublished = defineEvent({
  type: 'EditionPublished',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: 'An approved edition has been published for its target villages.',
  data: z.strictObject({
    editionId: z.uuid(),
    version,
    title: z.string().min(1),
    villageCodes: z.array(villageCode).min(1),
    /** SHA-256 of exactly the text that the second person approved, in hexadecimal. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** The day by which the KIM should have disseminated it. */
    disseminateBy: z.iso.date(),
    publishedAt: moment,
  }),
  examples: [
    {
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      version: 4,
      title: 'Jadwal imunisasi campak di Posyandu',
      villageCodes: ['32.01.22.2004', '32.01.22.2005'],
      contentHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      disseminateBy: '2026-12-01',
      publishedAt: '2026-11-24T09:00:00.000Z',
    },
  ],
});
