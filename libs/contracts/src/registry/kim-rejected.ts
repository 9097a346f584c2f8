import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimRejected = defineEvent({
  type: 'KimRejected',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'The verifier has rejected a registration for good.',
    id: 'Verifikator menolak pendaftaran untuk seterusnya.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'REJECTED', version: 4 }],
});
