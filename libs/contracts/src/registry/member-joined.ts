import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { version } from '../fields.js';
import { registryMemberV1 } from '../topics.js';

export const memberPosts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] as const;

export const MemberJoined = defineEvent({
  type: 'MemberJoined',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: 'A person has been entered as a member or officer of a KIM. Who it is stays in the registry.',
  data: z.strictObject({
    memberId: z.uuid(),
    version,
    kimId: z.uuid(),
    post: z.enum(memberPosts),
    /** The subject of the account with which the member signs in; null for a member without an account. */
    accountId: z.uuid().nullable(),
    joinedOn: z.iso.date(),
  }),
  examples: [
    {
      memberId: '0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c',
      version: 1,
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      post: 'SECRETARY',
      accountId: null,
      joinedOn: '2026-02-03',
    },
  ],
});
