import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor, covers } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { targetOf } from '../kims/kim-visibility.js';
import { KimService } from '../kims/kim.service.js';
import { reach } from '../reach.js';
import { MemberContacts } from './member-contacts.service.js';
import type { ListedMember, MemberQuery } from './member.dto.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class MemberList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly kims: KimService,
    private readonly contacts: MemberContacts,
  ) {}

  /** In the order in which they were entered. Names only for those who have a part in the KIM, and logged. */
  async of(kimId: string, { cursor, limit }: MemberQuery, actor: Actor): Promise<Page<ListedMember>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const kim = await this.kims.visible(kimId, actor);
    const rows = await this.database.query<Omit<ListedMember, 'fullName'>>(
      `SELECT id, kim_id AS "kimId", version, post, account_id AS "accountId", joined_on::text AS "joinedOn"
         FROM member WHERE kim_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [kimId, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    if (!reach(this.access, actor, 'member.read-names').some((scope) => covers(scope, targetOf(kim))))
      return { ...page, items: page.items.map((member) => ({ ...member, accountId: null, fullName: null })) };

    const ids = page.items.map(({ id }) => id);
    const opened = await this.contacts.open({ memberIds: ids }, 'member-list', actor);
    const names = new Map(opened.map(({ memberId, fullName }) => [memberId, fullName]));
    return { ...page, items: page.items.map((member) => ({ ...member, fullName: names.get(member.id) ?? null })) };
  }
}
