import {
  MemberAccountChanged,
  MemberChanged,
  MemberErased,
  MemberJoined,
  MemberLeft,
  OfficerTermExpiring,
} from '#contracts';
import type { EventTable } from '#lifecycle';
import type { MemberInput } from './member.guards.js';
import { type Member, readMember } from './member-rows.js';

/** The state of a membership as each of its events carries it. */
export function stateOf(member: Member) {
  const { id, version, kimId, post, accountId, joinedOn, status, homeVillageCode, term, leftOn } = member;
  return {
    memberId: id,
    version,
    kimId,
    post,
    accountId,
    joinedOn,
    status,
    resident: homeVillageCode === null,
    term,
    leftOn,
  };
}

/** Events of steps that change terms read the membership again: the last term is found in the table of terms. */
export const memberEvents: EventTable<Member, MemberInput> = {
  MemberJoined: ({ after }) => MemberJoined(stateOf(after)),
  MemberChanged: async ({ tx, after }) => MemberChanged(stateOf(await readMember(tx, after.id))),
  MemberAccountChanged: ({ before, after }) => {
    const { accountId } = before!;
    return MemberAccountChanged({
      ...stateOf(after),
      previousAccountId: accountId === after.accountId ? null : accountId,
    });
  },
  MemberLeft: async ({ tx, after }) => MemberLeft(stateOf(await readMember(tx, after.id))),
  MemberErased: ({ after }) => MemberErased(stateOf(after)),
  OfficerTermExpiring: ({ after, input: { warning } }) => OfficerTermExpiring({ ...stateOf(after), ...warning! }),
};
