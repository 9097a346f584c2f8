import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimProfileChanged = defineEvent({
  type: 'KimProfileChanged',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'A KIM that is past its registration has changed what it tells of itself; its state stays as it is.',
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 5, fieldsOfActivity: ['AGRICULTURE', 'SMALL_BUSINESS'] }],
});
