import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor, covers } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { targetOf } from '../kims/kim-visibility.js';
import { KimService } from '../kims/kim.service.js';
import { scopesOf } from '../kims/kim-scope.js';
import type { MemberHistoryEntry, MemberHistoryQuery } from './member-history.dto.js';
import { readMember } from './member-rows.js';
import type { OfficerTermResponse, TermQuery } from './officer-post.dto.js';

const versionCursor = z.tuple([z.int()]);
const idCursor = z.tuple([z.uuid()]);
const beforeAll = '00000000-0000-0000-0000-000000000000';

type Row = Omit<MemberHistoryEntry, 'at'> & { at: Date };

/** What was: of a member, and of the posts of a KIM. */
@Injectable()
export class MemberHistory {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly kims: KimService,
  ) {}

  /** Oldest first. */
  async of(id: string, { cursor, limit }: MemberHistoryQuery, actor: Actor): Promise<Page<MemberHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, versionCursor);
    const kim = await this.kims.visible((await readMember(this.database, id)).kimId, actor);
    const internal = scopesOf(this.access, actor, 'member.read-names').some((scope) => covers(scope, targetOf(kim)));
    const rows = await this.database.query<Row>(
      `SELECT version, action, post, effective_on::text AS "effectiveOn", at, actor, reason
         FROM member_history WHERE member_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return {
      ...page,
      items: page.items.map(({ at, actor: who, reason, ...row }) => {
        return { ...row, at: at.toISOString(), actor: internal ? who : null, reason: internal ? reason : null };
      }),
    };
  }

  /** In the order in which they were recorded, without those that were given up before they began. */
  async terms(kimId: string, { cursor, limit }: TermQuery, actor: Actor): Promise<Page<OfficerTermResponse>> {
    const [after] = cursor === undefined ? [beforeAll] : cursorValues(cursor, idCursor);
    await this.kims.visible(kimId, actor);
    const rows = await this.database.query<OfficerTermResponse>(
      `SELECT id, member_id AS "memberId", post, starts_on::text AS "from", ends_on::text AS until
         FROM officer_term
        WHERE kim_id = $1 AND id > $2 AND (ends_on IS NULL OR ends_on > starts_on) ORDER BY id LIMIT $3`,
      [kimId, after, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
