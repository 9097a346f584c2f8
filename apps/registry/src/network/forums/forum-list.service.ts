import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor, covers } from '#access';
import { Database, type Transaction } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { jakartaDate } from '../../jakarta-date.js';
import { scopesOf } from '../../kims/kim-scope.js';
import { networkError } from '../network.errors.js';
import { type NetworkHistoryEntry, type HistoryQuery, historyOf } from '../network-history.js';
import { type Delegate, delegateColumns, readDelegate, isRepresenting } from './delegate-rows.js';
import {
  type DelegateQuery,
  type DelegateResponse,
  type ForumQuery,
  type ForumResponse,
  toDelegateResponse,
} from './forum.dto.js';

const byCode = z.tuple([z.string()]);
const byId = z.tuple([z.uuid()]);

/** Whether an area has a forum: a condition on the table `area`. */
const hasForum = `kind IN ('DISTRICT', 'REGENCY')
  AND daterange(valid_from, valid_until, '[]') @> (now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** A forum needs no row of its own: every district has one, and so has the regency. */
@Injectable()
export class ForumList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** By code of the area. */
  async find({ level, cursor, limit }: ForumQuery): Promise<Page<ForumResponse>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, byCode);
    const rows = await this.forums(
      `($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR code > $3) ORDER BY code LIMIT $4`,
      [level ?? null, after, limit + 1],
    );
    return pageOf(rows, limit, ({ areaCode }) => [areaCode]);
  }

  /** @throws 'forum-not-found' */
  async get(areaCode: string): Promise<ForumResponse> {
    const [forum] = await this.forums(`code = $2`, [areaCode]);
    if (!forum) throw networkError('forum-not-found');
    return forum;
  }

  /** In the order in which they were named. Which member it is, is shown to those who have a part in the KIM. */
  async delegates(
    areaCode: string,
    { kim, on, cursor, limit }: DelegateQuery,
    actor: Actor | undefined,
  ): Promise<Page<DelegateResponse>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, byId);
    await requireForum(this.database, areaCode);
    const rows = await this.database.query<Delegate & { villageCodes: string[] }>(
      `SELECT ${delegateColumns},
              ARRAY(SELECT village_code FROM kim_village AS served WHERE served.kim_id = kim.id) AS "villageCodes"
         FROM forum_delegate JOIN kim ON kim.id = kim_id
        WHERE area_code = $1 AND ${isRepresenting} AND $2::date BETWEEN starts_on AND ends_on
          AND ($3::uuid IS NULL OR kim_id = $3) AND ($4::uuid IS NULL OR forum_delegate.id > $4)
        ORDER BY forum_delegate.id LIMIT $5`,
      [areaCode, on ?? jakartaDate(), kim ?? null, after, limit + 1],
    );
    const scopes = scopesOf(this.access, actor, 'delegate.read-internal');
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return {
      ...page,
      items: page.items.map((delegate) => {
        const target = targetOf({ id: delegate.kimId, villageCodes: delegate.villageCodes });
        return toDelegateResponse(
          delegate,
          scopes.some((scope) => covers(scope, target)),
        );
      }),
    };
  }

  /** Oldest first. */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<NetworkHistoryEntry>> {
    const { kimId } = await readDelegate(this.database, id);
    this.access.check(actor, 'delegate.read-internal', targetOf(await readKim(this.database, kimId)));
    return historyOf(this.database, 'forum_delegate', id, query);
  }

  /** @param condition of the areas, with its values from $2 on */
  private forums(condition: string, values: readonly unknown[]): Promise<ForumResponse[]> {
    return this.database.query<ForumResponse>(
      `WITH forum AS (
         SELECT code, kind, name FROM area WHERE ${hasForum} AND ${condition}),
       served AS (
         SELECT code, count(DISTINCT kim_id)::int AS kims
           FROM kim_village JOIN kim ON kim.id = kim_id AND status = 'ACTIVE',
                unnest(ARRAY[left(village_code, 8), left(village_code, 5)]) AS code
          GROUP BY code),
       spoken AS (
         SELECT area_code, count(*)::int AS delegates,
                (count(DISTINCT kim_id) FILTER (WHERE kim.status = 'ACTIVE'))::int AS represented
           FROM forum_delegate JOIN kim ON kim.id = kim_id
          WHERE ${isRepresenting} AND $1::date BETWEEN starts_on AND ends_on
            AND area_code IN (SELECT code FROM forum)
          GROUP BY area_code)
       SELECT forum.code AS "areaCode", kind AS level, name AS "areaName", coalesce(kims, 0) AS kims,
              coalesce(represented, 0) AS represented, coalesce(delegates, 0) AS delegates
         FROM forum LEFT JOIN served USING (code) LEFT JOIN spoken ON area_code = forum.code
        ORDER BY forum.code`,
      [jakartaDate(), ...values],
    );
  }
}

/** @throws 'forum-not-found' */
export async function requireForum(source: Pick<Database | Transaction, 'query'>, areaCode: string): Promise<void> {
  const [forum] = await source.query(`SELECT FROM area WHERE code = $1 AND ${hasForum}`, [areaCode]);
  if (!forum) throw networkError('forum-not-found');
}
