import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample, renewedDecreeExample } from './kim-state.js';

export const KimDecreeRenewed = defineEvent({
  type: 'KimDecreeRenewed',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'A registered KIM has a new decree, possibly with another name or other villages; its status is unchanged.',
    id: 'KIM terdaftar mendapat surat keputusan baru, mungkin dengan nama atau desa lain; statusnya tetap.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 11, decree: renewedDecreeExample }],
});
