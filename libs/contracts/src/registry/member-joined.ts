import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const MemberJoined = defineEvent({
  type: 'MemberJoined',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: {
    en: 'A person has been added as a member or officer of a KIM, or has rejoined. The identity stays in the registry.',
    id: 'Seseorang ditambahkan sebagai anggota atau pengurus KIM, atau masuk kembali. Identitasnya tetap di registri.',
  },
  data: memberState,
  examples: [memberStateExample],
});
