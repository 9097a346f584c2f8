import type { NewSubject } from '#lifecycle';
import type { MemberContact } from './member-contacts.service.js';
import type { Member } from './member-rows.js';
import type { NewMember } from './member.dto.js';
import type { Term } from './officer-post.js';

/** The term of an officer begins with the entry unless another day is given, and has no end unless one is given. */
export function termOf({ post, term, joinedOn }: Pick<NewMember, 'post' | 'term' | 'joinedOn'>): Term | null {
  return post === 'MEMBER' ? null : { from: term?.from ?? joinedOn, until: term?.until ?? null };
}

/** The personal data of a new member, which lie apart from the membership. */
export function personOf({ fullName, email, phone, birthDate, guardian }: NewMember): MemberContact {
  return { fullName, email, phone, birthDate, guardian };
}

export function newMembership(
  body: NewMember,
  { id, kimId, now }: { readonly id: string; readonly kimId: string; readonly now: Date },
): NewSubject<Member> {
  return {
    id,
    kimId,
    post: body.post,
    accountId: null,
    pendingAccountId: body.accountId,
    homeVillageCode: body.homeVillageCode,
    underGuardian: body.guardian !== null,
    joinedOn: body.joinedOn,
    leftOn: null,
    leavingReason: null,
    term: termOf(body),
    createdAt: now,
  };
}
