import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { MemberErased, MemberJoined, MemberLeft } from '#contracts';
import { Database } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';
import { lockKimShared } from '../kims/active-kim.js';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { revokeMandatesOf } from './mandates/mandate-rows.js';
import { checkAccessOrMandate } from './mandates/mandate-access.js';
import { memberError } from './member.errors.js';
import { MemberContacts } from './member-contacts.service.js';
import { dayFault } from './member.rules.js';
import { lockMember, type Member, readMember, recordMember, requireTransition, stateOf } from './member-rows.js';
import { requireOpen } from './member.service.js';
import { type MemberLeaving, type MemberSummary, type MemberReturn, toMemberSummary } from './member.dto.js';
import { endTerms } from './officer-term-rows.js';

/** How members leave, come again, and are forgotten. */
@Injectable()
export class MemberLeavingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly contacts: MemberContacts,
  ) {}

  /** A post becomes vacant and mandates end with it. @throws 'member-in-the-past', 'member-in-the-future' */
  async leave(id: string, version: number, { on, reason }: MemberLeaving, actor: Actor): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      const kim = await readKim(tx, member.kimId);
      if (member.post === 'MEMBER')
        await checkAccessOrMandate(this.access, tx, actor, 'member.change-any', kim, 'MANAGE_MEMBERS');
      else this.access.check(actor, 'member.appoint', targetOf(kim));
      requireVersion(member.version, version);
      requireTransition(member, 'leave');
      requireDay(on, member.joinedOn);
      await endTerms(tx, id, on);
      await revokeMandatesOf(tx, id, actor.subject);
      const left: Member = {
        ...member,
        version: member.version + 1,
        status: 'LEFT',
        leftOn: on,
        leavingReason: reason,
        term: (await readMember(tx, id)).term,
      };
      await recordMember(tx, left, { action: 'leave', effectiveOn: on, actor: actor.subject });
      await this.outbox.add(tx, MemberLeft(stateOf(left)));
      return toMemberSummary(left);
    });
  }

  /** Whoever comes again has no post until one is given. @throws 'member-in-the-past', 'member-in-the-future' */
  async rejoin(id: string, version: number, { on }: MemberReturn, actor: Actor): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      const kim = await lockKimShared(tx, member.kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'member.change-any', kim, 'MANAGE_MEMBERS');
      requireVersion(member.version, version);
      requireOpen(kim);
      requireTransition(member, 'rejoin');
      requireDay(on, member.leftOn);
      const back: Member = {
        ...member,
        version: member.version + 1,
        status: 'ACTIVE',
        post: 'MEMBER',
        joinedOn: on,
        leftOn: null,
        leavingReason: null,
        term: null,
      };
      await recordMember(tx, back, { action: 'rejoin', effectiveOn: on, actor: actor.subject });
      await this.outbox.add(tx, MemberJoined(stateOf(back)));
      return toMemberSummary(back);
    });
  }

  /**
   * Destroys the key of a former member's personal data, and lets go of the account. The place in the KIM and its history
   * stay, without a name. One's own, or by whoever guards the data.
   */
  async erase(id: string, version: number, actor: Actor): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      if (member.accountId !== actor.subject) this.access.check(actor, 'member.erase-any', {});
      requireVersion(member.version, version);
      requireTransition(member, 'erase');
      await this.contacts.destroy(tx, id);
      const erased: Member = { ...member, version: member.version + 1, status: 'ERASED', accountId: null };
      await recordMember(tx, erased, { action: 'erase', effectiveOn: jakartaDate(), actor: actor.subject });
      await this.outbox.add(tx, MemberErased(stateOf(erased)));
      return toMemberSummary(erased);
    });
  }
}

function requireDay(on: string, notBefore: string | null): void {
  const fault = dayFault(on, { notBefore, today: jakartaDate() });
  if (fault) throw memberError(fault, { errors: [{ pointer: '/on', detail: fault }] });
}
