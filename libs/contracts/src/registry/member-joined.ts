import { defineEvent } from '../define-event.js';
import { registryMemberV1 } from '../topics.js';
import { memberState, memberStateExample } from './member-state.js';

export const MemberJoined = defineEvent({
  type: 'MemberJoined',
  topic: registryMemberV1,
  key: 'memberId',
  sequence: 'version',
  when: 'A person has been entered as a member or officer of a KIM, or has come again after having left. Who it is stays in the registry.',
  data: memberState,
  examples: [memberStateExample],
});
