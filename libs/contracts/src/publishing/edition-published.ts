import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, villageCode } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';
import {
  documentKinds,
  documentTopics,
  editionExample,
  editionFields,
  publicInformationClasses,
} from './document-fields.js';

export const EditionPublished = defineEvent({
  type: 'EditionPublished',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: {
    en: 'An approved edition has been published for its target villages.',
    id: 'Edisi yang disetujui diterbitkan untuk desa sasarannya.',
  },
  data: z.strictObject({
    ...editionFields,
    kind: z.enum(documentKinds),
    topic: z.enum(documentTopics),
    informationClass: z.enum(publicInformationClasses),
    /** The KIM that wrote it; null: the office did. */
    kimId: z.uuid().nullable(),
    /** The live edition that it replaced; null when there was none. */
    supersedes: z.uuid().nullable(),
    /** Whether it replaces an edition that was wrong: those who got that one must get this one. */
    isCorrection: z.boolean(),
    title: z.string().min(1),
    villageCodes: z.array(villageCode).min(1),
    /** SHA-256 of exactly the content that was approved, in hexadecimal. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** The day by which the KIM should have disseminated it. */
    disseminateBy: z.iso.date(),
    publishedAt: moment,
    /** When it ceases to hold by itself; null: never. */
    expiresAt: moment.nullable(),
  }),
  examples: [
    {
      ...editionExample,
      version: 4,
      kind: 'ANNOUNCEMENT',
      topic: 'health',
      informationClass: 'PERIODIC',
      kimId: null,
      supersedes: null,
      isCorrection: false,
      title: 'Jadwal imunisasi campak di Posyandu',
      villageCodes: ['32.01.22.2004', '32.01.22.2005'],
      contentHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      disseminateBy: '2026-12-01',
      publishedAt: '2026-11-24T09:00:00.000Z',
      expiresAt: null,
    },
    {
      ...editionExample,
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8ea0',
      version: 4,
      number: 2,
      kind: 'ANNOUNCEMENT',
      topic: 'health',
      informationClass: 'IMMEDIATE',
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      supersedes: editionExample.editionId,
      isCorrection: true,
      title: 'Jadwal imunisasi campak di Posyandu (ralat)',
      villageCodes: ['32.01.22.2004', '32.01.22.2005'],
      contentHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b856',
      disseminateBy: '2026-12-01',
      publishedAt: '2026-11-25T09:00:00.000Z',
      expiresAt: '2027-01-01T00:00:00.000Z',
    },
  ],
});
