import { Injectable } from '@nestjs/common';
import { Access, type Actor, withinArea } from '#access';
import { allOf, columnsOf, Database, sql } from '#database';
import { type HistoryPage, type HistoryQuery } from '#lifecycle';
import { type NeedPage, type NeedResponse, type TopNeeds, type TopNeedsQuery, toNeedResponse } from './need.dto.js';
import { needList, type NeedQuery } from './need-list.js';
import { InformationNeed } from './need.entity.js';
import { needError } from './need.errors.js';
import { NeedLifecycle } from './need.lifecycle.js';
import type { NeedPermission } from './need.policy.js';

const handle: NeedPermission = 'need.handle';

/** The board of needs: everybody reads those that are listed, editors those that were received, too. */
@Injectable()
export class NeedQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly needs: NeedLifecycle,
  ) {}

  /** Without a status the open ones. Asking for what was received requires the right to handle it. */
  list(actor: Actor | undefined, query: NeedQuery): Promise<NeedPage> {
    const { status = ['OPEN'] } = query;
    if (status.includes('RECEIVED')) this.access.check(actor, handle, {});
    const selection = { columns: columnsOf(InformationNeed, 'information_need'), scope: sql`TRUE` };
    return needList.read(this.database, { ...query, status }, selection, toNeedResponse);
  }

  /** @throws 404 `need-not-found`, also for one that is not listed and that the actor does not handle */
  async read(actor: Actor | undefined, id: string): Promise<NeedResponse> {
    const [need] = await this.database.query<InformationNeed>(
      sql`SELECT ${columnsOf(InformationNeed)} FROM information_need WHERE id = ${id}`,
    );
    const isHidden = need?.status === 'RECEIVED' && !this.access.allows(actor, handle, {});
    if (!need || isHidden) throw needError('need-not-found');
    return toNeedResponse(need);
  }

  /** What was asked in a month: by topic, and what most KIM want. */
  async top({ month, area }: TopNeedsQuery): Promise<TopNeeds> {
    const start = sql`(${`${month}-01`}::date::timestamp AT TIME ZONE 'Asia/Jakarta')`;
    const condition = allOf(
      sql`status IN ('OPEN', 'ANSWERED', 'DECLINED')`,
      sql`created_at >= ${start} AND created_at < ((${`${month}-01`}::date + interval '1 month') AT TIME ZONE 'Asia/Jakarta')`,
      area && withinArea(sql`village_code`, area),
    );
    const topics = await this.database.query<TopNeeds['topics'][number]>(sql`
      SELECT topic, count(*)::int AS needs, sum(votes)::int AS votes, count(*) FILTER (WHERE status = 'OPEN')::int AS open
        FROM information_need WHERE ${condition}
       GROUP BY topic ORDER BY votes DESC, needs DESC, topic`);
    const needs = await this.database.query<InformationNeed>(sql`
      SELECT ${columnsOf(InformationNeed)} FROM information_need WHERE ${condition} ORDER BY votes DESC, id DESC LIMIT 20`);
    return { topics, needs: needs.map(toNeedResponse) };
  }

  /** Oldest first. @throws 404 `need-not-found` */
  async history(actor: Actor, id: string, query: HistoryQuery): Promise<HistoryPage> {
    this.access.check(actor, handle, {});
    await this.read(actor, id);
    return this.needs.history(this.database, id, query);
  }
}
