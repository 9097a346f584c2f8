import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimReturned = defineEvent({
  type: 'KimReturned',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'The verifier has returned a registration to the KIM for completion.',
    id: 'Verifikator mengembalikan pendaftaran kepada KIM untuk dilengkapi.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'RETURNED', version: 3 }],
});
