import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingGapV1 } from '../topics.js';

export const CoverageGapsFound = defineEvent({
  type: 'CoverageGapsFound',
  topic: publishingGapV1,
  key: 'editionId',
  sequence: 'number',
  when: {
    en: 'New gaps in the coverage of an edition have been found: at most once per edition and day.',
    id: 'Celah baru dalam jangkauan suatu edisi ditemukan: paling banyak satu kali per edisi dan hari.',
  },
  data: z.strictObject({
    editionId: z.uuid(),
    /** Counts these events of the edition from 1. */
    number: z.int().positive(),
    editionTitle: z.string().min(1),
    /** In Jakarta. */
    day: z.iso.date(),
    /** Villages with a gap that no earlier one of these events has counted. */
    newVillages: z.int().positive(),
    /** All villages with an open gap. */
    openVillages: z.int().positive(),
  }),
  examples: [
    {
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      number: 1,
      editionTitle: 'Jadwal imunisasi campak di Posyandu',
      day: '2026-11-26',
      newVillages: 12,
      openVillages: 15,
    },
  ],
});
