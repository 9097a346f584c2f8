import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const MemberLeft = defineEvent({
  type: 'MemberLeft',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: {
    en: 'A member has left the KIM; `post` is the last one. The reason stays in the registry.',
    id: 'Anggota keluar dari KIM; `post` adalah jabatan terakhirnya. Alasannya tetap di registri.',
  },
  data: memberState,
  examples: [
    {
      ...memberStateExample,
      version: 4,
      status: 'LEFT',
      term: { from: '2026-02-03', until: '2026-11-20' },
      leftOn: '2026-11-20',
    },
  ],
});
