import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimBecameDormant = defineEvent({
  type: 'KimBecameDormant',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'An active KIM has had no activity for the configured number of months: it gets no new tasks and relays no aspirations until its next activity.',
    id: 'KIM aktif tidak berkegiatan selama jumlah bulan yang ditetapkan: tidak menerima tugas baru dan tidak meneruskan aspirasi sampai kegiatan berikutnya.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'DORMANT', version: 9 }],
});
