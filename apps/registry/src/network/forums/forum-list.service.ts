import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, type Queryable, sql, type Sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { targetOf } from '../../kims/kim-visibility.js';
import { networkError } from '../network.errors.js';
import { isRepresenting, readDelegate, readDelegates } from './delegate-rows.js';
import { DelegateLifecycle } from './delegate.lifecycle.js';
import {
  type DelegateQuery,
  type DelegateResponse,
  type ForumQuery,
  type ForumResponse,
  toDelegateResponse,
} from './forum.dto.js';

const byArea = keyset({ areaCode: key.text(sql`code`) });
const oldestFirst = keyset({ id: key.uuid(sql`forum_delegate.id`) });

/** The condition of an area that has a forum: a present district or regency. */
const hasForum = sql`kind IN ('DISTRICT', 'REGENCY')
  AND daterange(valid_from, valid_until, '[]') @> (now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** Lists forums, which have no rows of their own: every district has one, and so has the regency. */
@Injectable()
export class ForumList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly delegateLifecycle: DelegateLifecycle,
  ) {}

  /** In the order of area codes. */
  async find(query: ForumQuery): Promise<Page<ForumResponse>> {
    const condition = allOf(query.level && sql`kind = ${query.level}`, byArea.after(query));
    const rows = await this.forums(sql`${condition} ${byArea.orderAndLimit(query)}`);
    return page(rows, query, byArea);
  }

  /** @throws 'forum-not-found' */
  async get(areaCode: string): Promise<ForumResponse> {
    const [forum] = await this.forums(sql`code = ${areaCode}`);
    if (!forum) throw networkError('forum-not-found');
    return forum;
  }

  /** Oldest first; with member ids only of KIM within the scope of the actor. @throws 'forum-not-found' */
  async delegates(areaCode: string, query: DelegateQuery, actor: Actor | undefined): Promise<Page<DelegateResponse>> {
    const { kim, on = jakartaDate() } = query;
    await requireForum(this.database, areaCode);
    const condition = allOf(
      sql`area_code = ${areaCode}`,
      isRepresenting,
      sql`${on}::date BETWEEN starts_on AND ends_on`,
      kim && sql`kim_id = ${kim}`,
      oldestFirst.after(query),
    );
    const rows = await readDelegates(this.database, sql`WHERE ${condition} ${oldestFirst.orderAndLimit(query)}`);
    return page(rows, query, oldestFirst, (delegate) => {
      const target = targetOf({ id: delegate.kimId, villageCodes: delegate.villageCodes });
      return toDelegateResponse(delegate, this.access.allows(actor, 'delegate.read-internal', target));
    });
  }

  /** The history of a delegate, within the scope of the actor. @throws 'delegate-not-found' */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<HistoryEntry>> {
    const { kimId, villageCodes } = await readDelegate(this.database, id);
    this.access.check(actor, 'delegate.read-internal', targetOf({ id: kimId, villageCodes }));
    return this.delegateLifecycle.history(this.database, id, query);
  }

  /** @param areas what follows the condition that an area has a forum */
  private forums(areas: Sql): Promise<ForumResponse[]> {
    return this.database.query<ForumResponse>(sql`
      WITH forum AS (
        SELECT code, kind, name FROM area WHERE ${hasForum} AND ${areas}),
      served AS (
        SELECT code, count(DISTINCT kim_id)::int AS kims
          FROM kim_village JOIN kim ON kim.id = kim_id AND status = 'ACTIVE',
               unnest(ARRAY[left(village_code, 8), left(village_code, 5)]) AS code
         GROUP BY code),
      represented AS (
        SELECT area_code, count(*)::int AS delegates,
               (count(DISTINCT kim_id) FILTER (WHERE kim.status = 'ACTIVE'))::int AS kims_represented
          FROM forum_delegate JOIN kim ON kim.id = kim_id
         WHERE ${isRepresenting} AND ${jakartaDate()}::date BETWEEN starts_on AND ends_on
           AND area_code IN (SELECT code FROM forum)
         GROUP BY area_code)
      SELECT forum.code AS area_code, kind AS level, name AS area_name, coalesce(kims, 0) AS kims,
             coalesce(kims_represented, 0) AS represented, coalesce(delegates, 0) AS delegates
        FROM forum LEFT JOIN served USING (code) LEFT JOIN represented ON area_code = forum.code
       ORDER BY forum.code`);
  }
}

/** @throws 'forum-not-found' */
export async function requireForum(source: Queryable, areaCode: string): Promise<void> {
  const [forum] = await source.query(sql`SELECT FROM area WHERE code = ${areaCode} AND ${hasForum}`);
  if (!forum) throw networkError('forum-not-found');
}
