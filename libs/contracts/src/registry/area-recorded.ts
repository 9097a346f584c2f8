import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { areaCode } from '../fields.js';
import { registryAreaV1 } from '../topics.js';

export const areaKinds = ['REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN'] as const;

export const AreaRecorded = defineEvent({
  type: 'AreaRecorded',
  topic: registryAreaV1,
  key: 'code',
  sequence: 'version',
  when: 'An area has been entered into the registry, or its name or place in the hierarchy has changed.',
  data: z.strictObject({
    code: areaCode,
    version: z.int().positive(),
    kind: z.enum(areaKinds),
    name: z.string().min(1),
    parentCode: areaCode.nullable(),
  }),
  examples: [
    { code: '32.01.01.1001', version: 1, kind: 'KELURAHAN', name: 'Pondok Rajeg', parentCode: '32.01.01' },
    { code: '32.01', version: 1, kind: 'REGENCY', name: 'Bogor', parentCode: null },
  ],
});
