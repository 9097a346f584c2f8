import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryQuery } from '#lifecycle';
import { targetOf } from '../kims/kim-visibility.js';
import { KimService } from '../kims/kim.service.js';
import { MemberContacts } from './member-contacts.service.js';
import { type Member, memberColumns, readMember } from './member-rows.js';
import {
  type ListedMember,
  MemberHistoryEntry,
  type KimMemberQuery,
  toMemberSummary,
  toPublicView,
} from './member.dto.js';
import { MemberLifecycle } from './member.lifecycle.js';
import type { OfficerTermResponse, TermQuery } from './officer-post.dto.js';

const byId = keyset({ id: key.uuid() });

@Injectable()
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly kims: KimService,
    private readonly contacts: MemberContacts,
    private readonly lifecycle: MemberLifecycle,
  ) {}

  /** In the order of entry. Names are for readers with a role in the KIM, and their access is logged. */
  async find(kimId: string, query: KimMemberQuery, actor: Actor): Promise<Page<ListedMember>> {
    const named = await this.canReadNames(kimId, actor);
    const rows = await this.database.query<Member>(sql`
      SELECT ${memberColumns} FROM member
       WHERE kim_id = ${kimId} AND status = ${query.status} AND ${byId.after(query)} ${byId.orderAndLimit(query)}`);
    const { items, next } = page(rows, query, byId);
    return { items: named ? await this.named(items, 'member-list', actor) : items.map(toPublicView), next };
  }

  async get(id: string, actor: Actor): Promise<ListedMember> {
    const member = await readMember(this.database, id);
    if (!(await this.canReadNames(member.kimId, actor))) return toPublicView(member);
    const [named] = await this.named([member], 'member-view', actor);
    return named!;
  }

  /** Oldest first. */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<z.output<typeof MemberHistoryEntry>>> {
    const { kimId } = await readMember(this.database, id);
    const hidden = !(await this.canReadNames(kimId, actor));
    return this.lifecycle.history(this.database, id, query, { hidden, entry: MemberHistoryEntry });
  }

  /** In the order in which they were recorded, without terms that were dropped before they began. */
  async terms(kimId: string, query: TermQuery, actor: Actor): Promise<Page<OfficerTermResponse>> {
    const after = byId.after(query);
    await this.kims.visible(kimId, actor);
    const rows = await this.database.query<OfficerTermResponse>(sql`
      SELECT id, member_id, post, starts_on::text AS "from", ends_on::text AS until FROM officer_term
       WHERE kim_id = ${kimId} AND (ends_on IS NULL OR ends_on > starts_on) AND ${after}
       ${byId.orderAndLimit(query)}`);
    return page(rows, query, byId);
  }

  private async canReadNames(kimId: string, actor: Actor): Promise<boolean> {
    return this.access.allows(actor, 'member.read-names', targetOf(await this.kims.visible(kimId, actor)));
  }

  private async named(members: readonly Member[], purpose: string, actor: Actor): Promise<ListedMember[]> {
    const ids = members.map(({ id }) => id);
    const names = await this.contacts.namesOf(ids, purpose, actor);
    return members.map((member) => ({ ...toMemberSummary(member), fullName: names.get(member.id) ?? null }));
  }
}
