import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const MemberAccountChanged = defineEvent({
  type: 'MemberAccountChanged',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: {
    en: 'An account has confirmed that it is the member, or is no longer linked to the member.',
    id: 'Sebuah akun dikonfirmasi sebagai anggota, atau tidak lagi ditautkan kepadanya.',
  },
  data: memberState.extend({
    /** The subject of the account whose link ended with it; null when there was none. */
    previousAccountId: z.uuid().nullable(),
  }),
  examples: [
    {
      ...memberStateExample,
      version: 2,
      accountId: '5a3b0c1d-0000-4000-8000-000000000003',
      previousAccountId: null,
    },
    { ...memberStateExample, version: 3, previousAccountId: '5a3b0c1d-0000-4000-8000-000000000003' },
  ],
});
