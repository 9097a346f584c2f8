import {
  MemberAccountChanged,
  MemberChanged,
  MemberErased,
  MemberJoined,
  MemberLeft,
  OfficerTermExpiring,
} from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, Locks, type LockTarget, Reaction } from '#messaging';
import { SubscriberMembers } from './subscriber-members.js';

/** Shared with the events of KIM, which change the subscribers of their members. */
export const subscribersOfKim: LockTarget = {
  name: 'subscriber-kim',
  statement: (ids) => sql`SELECT pg_advisory_xact_lock(hashtextextended(id, 17)) FROM unnest(${ids}::text[]) AS id`,
};

@Reaction('record-subscriber-when-member-changes')
export class RecordSubscriberWhenMemberChanges {
  constructor(private readonly members: SubscriberMembers) {}

  /** Also the warning of a term that ends: its topic is compacted, so it may be the only event of a member. */
  @Consumes(MemberJoined, MemberChanged, MemberAccountChanged, MemberLeft, MemberErased, OfficerTermExpiring)
  @Locks<typeof MemberJoined>(subscribersOfKim, ({ kimId }) => [kimId])
  async handle({ event, tx }: Delivery<typeof MemberJoined>): Promise<void> {
    await this.members.recordMember(tx, event.data);
  }
}
