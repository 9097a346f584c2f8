import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample, renewedDecreeExample } from './kim-state.js';

export const KimDecreeRenewed = defineEvent({
  type: 'KimDecreeRenewed',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'A KIM that is past its registration has got a new decree, and with it perhaps another name or other villages; its state stays as it is.',
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 11, decree: renewedDecreeExample }],
});
