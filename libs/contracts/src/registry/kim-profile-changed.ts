import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimProfileChanged = defineEvent({
  type: 'KimProfileChanged',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'A registered KIM has changed its public profile; its status is unchanged.',
    id: 'KIM terdaftar mengubah profil publiknya; statusnya tetap.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 5, fieldsOfActivity: ['AGRICULTURE', 'SMALL_BUSINESS'] }],
});
