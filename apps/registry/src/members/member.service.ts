import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { MemberChanged, MemberJoined } from '#contracts';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { AreaService } from '../areas/area.service.js';
import { jakartaDate } from '../jakarta-date.js';
import { lockKimShared } from '../kims/active-kim.js';
import { type Kim, readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { checkAccessOrMandate } from './mandates/mandate-access.js';
import { areaError } from '../areas/area.errors.js';
import { memberError } from './member.errors.js';
import { MemberContacts } from './member-contacts.service.js';
import { dayFault, isUnderAge, personFault } from './member.rules.js';
import { insertMembers, lockMember, type Member, recordMember, requireTransition, stateOf } from './member-rows.js';
import {
  type MemberChange,
  type MemberSummary,
  type MemberResponse,
  type NewMember,
  toMemberSummary,
} from './member.dto.js';
import type { Term } from './officer-term-rows.js';
import { firstWarningOn } from './term-warnings.js';

@Injectable()
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly contacts: MemberContacts,
    private readonly areas: AreaService,
  ) {}

  /** @throws what `memberWorkflow` says that `join` needs */
  async add(kimId: string, body: NewMember, actor: Actor, call: Call): Promise<MemberResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKimShared(tx, kimId);
      if (body.post === 'MEMBER')
        await checkAccessOrMandate(this.access, tx, actor, 'member.change-any', kim, 'MANAGE_MEMBERS');
      else this.access.check(actor, 'member.appoint', targetOf(kim));
      requireOpen(kim);
      const today = jakartaDate();
      const term = termOf(body);
      requireEntry(body, term, today);
      await this.requireHomeVillage(tx, kim, body.homeVillageCode);

      const member: Member = {
        id: uuidv7(),
        kimId,
        version: 1,
        status: 'ACTIVE',
        post: body.post,
        accountId: body.accountId,
        homeVillageCode: body.homeVillageCode,
        underGuardian: body.guardian !== null,
        joinedOn: body.joinedOn,
        leftOn: null,
        leavingReason: null,
        term,
      };
      const { fullName, email, phone, birthDate, guardian } = body;
      const sealed = this.contacts.seal(member.id, { fullName, email, phone, birthDate, guardian });
      const warnOn = firstWarningOn(term?.until ?? null, today);
      await insertMembers(tx, [{ ...member, ...sealed, warnOn }], actor.subject);
      await this.outbox.add(tx, MemberJoined(stateOf(member)));
      return { ...toMemberSummary(member), fullName };
    });
  }

  /** Where a member lives and with which account they sign in. @throws what `memberWorkflow` says that `edit` needs */
  async edit(id: string, version: number, change: MemberChange, actor: Actor): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      const kim = await readKim(tx, member.kimId);
      if (change.accountId === undefined || member.post === 'MEMBER')
        await checkAccessOrMandate(this.access, tx, actor, 'member.change-any', kim, 'MANAGE_MEMBERS');
      else this.access.check(actor, 'member.appoint', targetOf(kim));
      requireVersion(member.version, version);
      requireTransition(member, 'edit');
      if (change.homeVillageCode !== undefined) await this.requireHomeVillage(tx, kim, change.homeVillageCode);
      const changed: Member = {
        ...member,
        version: member.version + 1,
        accountId: change.accountId === undefined ? member.accountId : change.accountId,
        homeVillageCode: change.homeVillageCode === undefined ? member.homeVillageCode : change.homeVillageCode,
      };
      await recordMember(tx, changed, { action: 'edit', effectiveOn: jakartaDate(), actor: actor.subject });
      await this.outbox.add(tx, MemberChanged(stateOf(changed)));
      return toMemberSummary(changed);
    });
  }

  private async requireHomeVillage(tx: Transaction, kim: Kim, code: string | null): Promise<void> {
    if (code === null) return;
    const errors = [{ pointer: '/homeVillageCode', detail: code }];
    if (kim.villageCodes.includes(code)) throw memberError('home-village-served', { errors });
    if ((await this.areas.unknown(tx, [code])).length > 0) throw areaError('village-unknown', { errors });
  }
}

/** @throws 'kim-not-open' for one that has ended, or was turned down */
export function requireOpen({ status }: Pick<Kim, 'status'>): void {
  if (status === 'DISSOLVED' || status === 'REJECTED') throw memberError('kim-not-open', { detail: status });
}

/** An officer's term begins with the entry unless another day is said, and is open unless its end is known. */
export function termOf({ post, term, joinedOn }: NewMember): Term | null {
  return post === 'MEMBER' ? null : { from: term?.from ?? joinedOn, until: term?.until ?? null };
}

/** What must hold of somebody who enters, whoever enters them. */
export function requireEntry(
  { birthDate, guardian, joinedOn }: Pick<NewMember, 'birthDate' | 'guardian' | 'joinedOn'>,
  term: Term | null,
  today: string,
): void {
  const person = personFault({ birthDate, guardian }, today);
  if (person) throw memberError(person, { errors: [{ pointer: pointerOf[person], detail: person }] });
  const entry = dayFault(joinedOn, { notBefore: birthDate, today });
  if (entry) throw memberError(entry, { errors: [{ pointer: '/joinedOn', detail: entry }] });
  if (!term) return;
  const start = dayFault(term.from, { notBefore: joinedOn, today });
  if (start) throw memberError(start, { errors: [{ pointer: '/term/from', detail: start }] });
  if (isUnderAge({ birthDate, guardian }, term.from)) throw memberError('officer-under-age');
}

const pointerOf = {
  'birth-in-the-future': '/birthDate',
  'guardian-required': '/guardian',
  'guardian-not-needed': '/guardian',
} as const;
