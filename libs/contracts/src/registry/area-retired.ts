import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { areaCode } from '../fields.js';
import { registryAreaV1 } from '../topics.js';
import { areaState } from './area-state.js';

export const AreaRetired = defineEvent({
  type: 'AreaRetired',
  topic: registryAreaV1,
  key: 'code',
  sequence: 'version',
  when: {
    en: 'An area has been split, merged, given another code or dissolved: it does not exist after the day `validUntil`.',
    id: 'Wilayah dipecah, digabung, diberi kode lain atau dihapus: wilayah itu tidak ada lagi setelah hari `validUntil`.',
  },
  data: areaState.extend({
    validUntil: z.iso.date(),
    /** The successor areas; empty when it was dissolved. */
    successorCodes: z.array(areaCode),
  }),
  examples: [
    {
      code: '32.01.02.2004',
      version: 2,
      kind: 'DESA',
      name: 'Gunungputri',
      parentCode: '32.01.02',
      validFrom: null,
      validUntil: '2026-06-30',
      aliases: [],
      successorCodes: ['32.01.02.2011', '32.01.02.2012'],
    },
  ],
});
