import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor, covers } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { targetOf } from '../kims/kim-visibility.js';
import { KimService } from '../kims/kim.service.js';
import { scopesOf } from '../kims/kim-scope.js';
import { MemberContacts } from './member-contacts.service.js';
import { type Member, memberColumns, readMember } from './member-rows.js';
import { type ListedMember, type MemberQuery, toMemberSummary, toPublicView } from './member.dto.js';

const cursorShape = z.tuple([z.uuid()]);
const beforeAll = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class MemberList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly kims: KimService,
    private readonly contacts: MemberContacts,
  ) {}

  /** In the order in which they were entered. Names only for those who have a part in the KIM, and logged. */
  async of(kimId: string, { status, cursor, limit }: MemberQuery, actor: Actor): Promise<Page<ListedMember>> {
    const [after] = cursor === undefined ? [beforeAll] : cursorValues(cursor, cursorShape);
    const internal = await this.canReadNames(kimId, actor);
    const rows = await this.database.query<Member>(
      `SELECT ${memberColumns} FROM member WHERE kim_id = $1 AND status = $2 AND id > $3 ORDER BY id LIMIT $4`,
      [kimId, status, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return {
      ...page,
      items: internal ? await this.named(page.items, 'member-list', actor) : page.items.map(toPublicView),
    };
  }

  async one(id: string, actor: Actor): Promise<ListedMember> {
    const member = await readMember(this.database, id);
    if (!(await this.canReadNames(member.kimId, actor))) return toPublicView(member);
    const [named] = await this.named([member], 'member-view', actor);
    return named!;
  }

  private async canReadNames(kimId: string, actor: Actor): Promise<boolean> {
    const kim = await this.kims.visible(kimId, actor);
    return scopesOf(this.access, actor, 'member.read-names').some((scope) => covers(scope, targetOf(kim)));
  }

  private async named(members: readonly Member[], purpose: string, actor: Actor): Promise<ListedMember[]> {
    const ids = members.map(({ id }) => id);
    const opened = await this.contacts.open({ memberIds: ids, former: true }, purpose, actor);
    const names = new Map(opened.map(({ memberId, fullName }) => [memberId, fullName]));
    return members.map((member) => ({ ...toMemberSummary(member), fullName: names.get(member.id) ?? null }));
  }
}
