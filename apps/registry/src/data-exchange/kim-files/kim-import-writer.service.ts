import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { MemberJoined } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDate } from '../../jakarta-date.js';
import { importKims, eventsOf, type NewKimHistory, newKimHistory } from '../../kims/import-kims.js';
import type { KimAction } from '../../kims/kim.workflow.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { insertMembers, type Member, type NewMemberRow, stateOf } from '../../members/member-rows.js';
import type { NewMember } from '../../members/member.dto.js';
import { termOf } from '../../members/member.service.js';
import { firstWarningOn } from '../../members/term-warnings.js';
import type { FileKim } from './read-kim-file.js';

/** The steps that a KIM had on paper before it comes in by a file. */
const actionsTo: Readonly<Record<FileKim['status'], readonly KimAction[]>> = {
  DRAFT: [],
  SUBMITTED: ['submit'],
  ACTIVE: ['submit', 'verify', 'activate'],
};

@Injectable()
export class KimImportWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly contacts: MemberContacts,
  ) {}

  /**
   * Enters KIM of a file with their members, and says so. Gives their ids in the order in which they were given.
   *
   * @throws 'decree-number-taken' and what `insertMembers` throws
   */
  async write(tx: Transaction, kims: readonly FileKim[], actor: string): Promise<string[]> {
    if (kims.length === 0) return [];
    const now = new Date();
    const histories = kims.map(({ kim, status }) =>
      newKimHistory({ ...kim, ...defined(kim.profile) }, actionsTo[status], now),
    );
    const members = kims.flatMap((parsed, place) => this.membersOf(parsed, histories[place]!));
    await importKims(tx, histories, actor);
    await insertMembers(tx, members, actor);
    await this.outbox.add(tx, ...members.map((member) => MemberJoined(stateOf(member))), ...eventsOf(histories));
    return histories.map(({ kim }) => kim.id);
  }

  private membersOf({ members }: FileKim, { kim }: NewKimHistory): NewMemberRow[] {
    const today = jakartaDate();
    return members.map(({ body }) => {
      const member = memberOf(body, kim.id);
      const { fullName, email, phone, birthDate, guardian } = body;
      const sealed = this.contacts.seal(member.id, { fullName, email, phone, birthDate, guardian });
      return { ...member, ...sealed, warnOn: firstWarningOn(member.term?.until ?? null, today) };
    });
  }
}

function memberOf(body: NewMember, kimId: string): Member {
  return {
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
    term: termOf(body),
  };
}

function defined(profile: FileKim['kim']['profile']) {
  return profile && { profile };
}
