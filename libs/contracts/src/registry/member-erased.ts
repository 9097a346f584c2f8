import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const MemberErased = defineEvent({
  type: 'MemberErased',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: {
    en: 'The personal data of a former member have been erased; every holder of data of this member deletes them, too.',
    id: 'Data pribadi mantan anggota dihapus; setiap penyimpan data anggota itu menghapusnya juga.',
  },
  data: memberState,
  examples: [
    {
      ...memberStateExample,
      version: 5,
      status: 'ERASED',
      term: { from: '2026-02-03', until: '2026-11-20' },
      leftOn: '2026-11-20',
    },
  ],
});
