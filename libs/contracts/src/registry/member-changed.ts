import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const MemberChanged = defineEvent({
  type: 'MemberChanged',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: {
    en: 'The post, the term, the account, the residence or the contact data of a member have changed; the data themselves stay in the registry.',
    id: 'Jabatan, masa jabatan, akun, domisili atau kontak anggota berubah; datanya sendiri tetap di registri.',
  },
  data: memberState,
  examples: [
    { ...memberStateExample, version: 2, post: 'CHAIR', term: { from: '2026-11-02', until: null } },
    { ...memberStateExample, version: 3, post: 'MEMBER', resident: false, term: null },
  ],
});
