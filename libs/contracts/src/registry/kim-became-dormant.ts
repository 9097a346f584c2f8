import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimBecameDormant = defineEvent({
  type: 'KimBecameDormant',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'An active KIM has had no activity for as many months as the settings say: it gets no new tasks and relays no aspirations until it shows one.',
  data: kimState,
  examples: [{ ...kimStateExample, status: 'DORMANT', version: 9 }],
});
