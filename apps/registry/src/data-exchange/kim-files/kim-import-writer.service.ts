import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
import { kimError } from '../../kims/kim.errors.js';
import { KimLifecycle } from '../../kims/kim.lifecycle.js';
import type { KimAction } from '../../kims/kim.workflow.js';
import { newKim } from '../../kims/new-kim.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { memberError } from '../../members/member.errors.js';
import { MemberLifecycle } from '../../members/member.lifecycle.js';
import { newMembership, personOf } from '../../members/new-membership.js';
import { beginTerms } from '../../members/officer-terms.js';
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
    private readonly kims: KimLifecycle,
    private readonly members: MemberLifecycle,
    private readonly contacts: MemberContacts,
  ) {}

  /**
   * Creates KIM of a file with their members. Gives their ids in the order of `kims`.
   *
   * @throws 'decree-number-taken', 'post-taken'
   */
  async write(tx: Transaction, kims: readonly FileKim[], actor: string): Promise<string[]> {
    if (kims.length === 0) return [];
    const now = new Date();
    const command = { actor, now, authorized: true, guarded: true } as const;
    const drafts = kims.map(({ kim, status, members }) => ({ kim: newKim(kim, now), status, members }));
    const statusOf = new Map(drafts.map(({ kim, status }) => [kim.id, status]));
    const created = await this.kims.createMany(
      tx,
      drafts.map(({ kim }) => kim),
      { ...command, followedBy: ({ id }) => actionsTo[statusOf.get(id)!] },
    );
    if (created.length < kims.length) throw kimError('decree-number-taken');
    const people = drafts.flatMap(({ kim, members }) =>
      members.map(({ body }) => ({ body, membership: newMembership(body, { id: uuidv7(), kimId: kim.id, now }) })),
    );
    const members = await this.members.createMany(
      tx,
      people.map(({ membership }) => membership),
      { ...command, inputOf: ({ joinedOn: on }) => ({ on }) },
    );
    if (members.length < people.length) throw memberError('post-taken');
    await this.contacts.store(
      tx,
      people.map(({ body, membership }) => ({ memberId: membership.id, ...personOf(body) })),
    );
    await beginTerms(tx, members, now);
    return drafts.map(({ kim }) => kim.id);
  }
}
