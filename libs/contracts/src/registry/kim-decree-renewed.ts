import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample, renewedDecreeExample } from './kim-state.js';

export const KimDecreeRenewed = defineEvent({
  type: 'KimDecreeRenewed',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'A registered KIM has a new decree, possibly with another name or other villages; its status is unchanged.',
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 11, decree: renewedDecreeExample }],
});
