import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database } from '#database';
import { type Call, Idempotency } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import { lockKimShared } from '../kims/active-kim.js';
import { readKim } from '../kims/kim-rows.js';
import { MandateLifecycle } from './mandates/mandate.lifecycle.js';
import { MemberContacts } from './member-contacts.service.js';
import { readMember } from './member-rows.js';
import {
  type MemberChange,
  type MemberLeaving,
  type MemberReadmission,
  type MemberResponse,
  type MemberSummary,
  type NewMember,
  toMemberSummary,
} from './member.dto.js';
import { MemberLifecycle } from './member.lifecycle.js';
import { newMembership, personOf } from './new-membership.js';
import { beginTerms, endTerms } from './officer-terms.js';

/** Memberships begin, change and end. */
@Injectable()
export class MemberCommands {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly contacts: MemberContacts,
    private readonly lifecycle: MemberLifecycle,
    private readonly mandates: MandateLifecycle,
  ) {}

  add(kimId: string, body: NewMember, actor: Actor, call: Call): Promise<MemberResponse> {
    return this.idempotency.once(call, async (tx) => {
      const now = new Date();
      const kim = await lockKimShared(tx, kimId);
      const { homeVillageCode, joinedOn: on } = body;
      const person = personOf(body);
      const member = await this.lifecycle.create(tx, newMembership(body, { id: uuidv7(), kimId, now }), {
        actor,
        now,
        input: { kim, person, homeVillageCode, on },
        write: async ({ after }) => {
          await this.contacts.store(tx, [{ memberId: after.id, ...person }]);
          await beginTerms(tx, [after], now);
        },
      });
      return { ...toMemberSummary(member), fullName: body.fullName };
    });
  }

  /** Changes where a member lives. */
  edit({ id, version, actor }: VersionedCommand, { homeVillageCode }: MemberChange): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.lifecycle.apply(tx, 'edit', {
        id,
        version,
        actor,
        input: async ({ before: { kimId } }) => ({ kim: await readKim(tx, kimId), homeVillageCode }),
        changes: { homeVillageCode },
      });
      return toMemberSummary(member);
    });
  }

  /** Ends a membership: the post falls vacant, and the mandates of the member are revoked. */
  leave({ id, version, actor }: VersionedCommand, { on, reason }: MemberLeaving): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'leave', {
        id,
        version,
        actor,
        reason,
        input: { on },
        changes: { leftOn: on, leavingReason: reason, pendingAccountId: null },
        write: () => endTerms(tx, id, on),
      });
      await this.mandates.revokeAllOf(tx, id, actor.subject);
      return toMemberSummary(await readMember(tx, id));
    });
  }

  /** A former member who is readmitted has no post. */
  readmit({ id, version, actor }: VersionedCommand, { on }: MemberReadmission): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.lifecycle.apply(tx, 'readmit', {
        id,
        version,
        actor,
        input: async ({ before }) => ({ kim: await lockKimShared(tx, before.kimId), on }),
        changes: { post: 'MEMBER', joinedOn: on, leftOn: null, leavingReason: null, term: null },
      });
      return toMemberSummary(member);
    });
  }

  /** Destroys the personal data of a former member and releases the account. The membership and its history stay. */
  erase({ id, version, actor }: VersionedCommand): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.lifecycle.apply(tx, 'erase', {
        id,
        version,
        actor,
        changes: { accountId: null },
        write: () => this.contacts.destroy(tx, id),
      });
      return toMemberSummary(member);
    });
  }
}
