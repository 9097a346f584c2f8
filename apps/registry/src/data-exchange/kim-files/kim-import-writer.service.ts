import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { MemberJoined } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDate } from '../../jakarta-date.js';
import { kimError } from '../../kims/kim.errors.js';
import { KimLifecycle } from '../../kims/kim.lifecycle.js';
import type { KimAction } from '../../kims/kim.workflow.js';
import { newKim } from '../../kims/new-kim.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { insertMembers, type Member, type NewMemberRow, stateOf } from '../../members/member-rows.js';
import type { NewMember } from '../../members/member.dto.js';
import { termOf } from '../../members/member.service.js';
import { firstWarningOn } from '../../members/term-warnings.js';
import type { FileKim } from './read-kim-file.js';

/** The transitions that the office has decided on paper before the import. */
const actionsTo: Readonly<Record<FileKim['status'], readonly KimAction[]>> = {
  DRAFT: [],
  SUBMITTED: ['submit'],
  ACTIVE: ['submit', 'verify', 'activate'],
};

@Injectable()
export class KimImportWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly lifecycle: KimLifecycle,
    private readonly contacts: MemberContacts,
  ) {}

  /**
   * Creates KIM of a file with their members. Gives their ids in the order of `kims`.
   *
   * @throws 'decree-number-taken' and what `insertMembers` throws
   */
  async write(tx: Transaction, kims: readonly FileKim[], actor: string): Promise<string[]> {
    if (kims.length === 0) return [];
    const now = new Date();
    const drafts = kims.map(({ kim, status, members }) => ({ kim: newKim(kim, now), status, members }));
    const statusOf = new Map(drafts.map(({ kim, status }) => [kim.id, status]));
    const created = await this.lifecycle.createMany(
      tx,
      drafts.map(({ kim }) => kim),
      { actor, now, authorized: true, guarded: true, followedBy: ({ id }) => actionsTo[statusOf.get(id)!] },
    );
    if (created.length < kims.length) throw kimError('decree-number-taken');
    const members = drafts.flatMap(({ kim, members: rows }) => this.membersOf(kim.id, rows));
    await insertMembers(tx, members, actor);
    await this.outbox.add(tx, ...members.map((member) => MemberJoined(stateOf(member))));
    return drafts.map(({ kim }) => kim.id);
  }

  private membersOf(kimId: string, members: FileKim['members']): NewMemberRow[] {
    const today = jakartaDate();
    return members.map(({ body }) => {
      const member = memberOf(body, kimId);
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
