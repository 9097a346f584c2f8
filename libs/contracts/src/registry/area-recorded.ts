import { defineEvent } from '../define-event.js';
import { registryAreaV1 } from '../topics.js';
import { areaState } from './area-state.js';

export const AreaRecorded = defineEvent({
  type: 'AreaRecorded',
  topic: registryAreaV1,
  key: 'code',
  sequence: 'version',
  when: {
    en: 'An area has been added to the registry, or its names, its validity or its place in the hierarchy has changed.',
    id: 'Wilayah ditambahkan ke registri, atau nama, masa berlaku atau induknya berubah.',
  },
  data: areaState,
  examples: [
    { code: '32.01.01.1001', version: 1, kind: 'KELURAHAN', name: 'Pondok Rajeg', parentCode: '32.01.01' },
    { code: '32.01', version: 1, kind: 'REGENCY', name: 'Bogor', parentCode: null },
    {
      code: '32.01.02.2011',
      version: 2,
      kind: 'DESA',
      name: 'Gunungputri Timur',
      parentCode: '32.01.02',
      validFrom: '2026-07-01',
      validUntil: null,
      aliases: ['Gn. Putri Timur'],
      population: 11_240,
    },
  ],
});
