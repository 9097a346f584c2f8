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
  when: 'An area has been split up, merged, given another code or dissolved: from the day after `validUntil` on there is none.',
  data: areaState.extend({
    validUntil: z.iso.date(),
    /** The areas that it became; none when it was dissolved. */
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
