import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimReinstated = defineEvent({
  type: 'KimReinstated',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'The verifier has lifted the suspension of a KIM; it is active again.',
    id: 'Verifikator mencabut penangguhan KIM; KIM aktif lagi.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 7 }],
});
