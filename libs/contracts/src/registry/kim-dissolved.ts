import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimDissolved = defineEvent({
  type: 'KimDissolved',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'A KIM has been dissolved for good, with or without a successor KIM.',
    id: 'KIM dibubarkan untuk seterusnya, dengan atau tanpa KIM pengganti.',
  },
  data: kimState,
  examples: [
    { ...kimStateExample, status: 'DISSOLVED', version: 8 },
    { ...kimStateExample, status: 'DISSOLVED', version: 8, successorKimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c' },
  ],
});
