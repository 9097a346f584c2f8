import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimVerified = defineEvent({
  type: 'KimVerified',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'The verifier has verified a registration; the KIM may now be activated.',
  data: kimState,
  examples: [{ ...kimStateExample, status: 'VERIFIED', version: 3 }],
});
