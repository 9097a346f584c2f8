import { Injectable } from '@nestjs/common';
import { villageCode } from '#contracts';
import { allOf, Database, type Sql, sql } from '#database';
import { key, keyset, page } from '#http-api';
import { aspirationError } from '../../aspirations/aspiration.errors.js';
import { closedStatuses } from '../../aspirations/aspiration.states.js';
import { isPublic } from '../../aspirations/public-condition.js';
import type { PublicAspiration, PublicAspirationPage, PublicAspirationQuery } from './public-aspiration.dto.js';
import { type PublicRow, selectPublic, toPublicAspiration } from './public-view.js';

/** The filters of a search of public aspirations; `undefined` does not restrict. */
export interface PublicSearch {
  readonly ids?: readonly string[] | undefined;
  readonly statuses?: { readonly included: boolean; readonly values: readonly string[] } | undefined;
  readonly kind?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly agency?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Of the last change; of a closed one, of its end. */
  readonly updatedFrom?: Date | undefined;
  readonly updatedUntil?: Date | undefined;
}

/** Where a page begins: after a cursor, or after this many. */
interface PageStart {
  readonly cursor?: string | undefined;
  readonly skip?: number;
}

const newestFirst = keyset({ receivedAt: key.timestamp(), id: key.uuid() }, 'desc');

/** Public aspirations. */
@Injectable()
export class PublicAspirations {
  constructor(private readonly database: Database) {}

  /** @throws 404 `aspiration-not-found`, also for one that is not public */
  async get(id: string): Promise<PublicAspiration> {
    const [row] = await this.database.query<PublicRow>(sql`${selectPublic} WHERE id = ${id} AND ${isPublic}`);
    if (!row) throw aspirationError('aspiration-not-found');
    return toPublicAspiration(row);
  }

  list({ limit, cursor, status, category, ...rest }: PublicAspirationQuery): Promise<PublicAspirationPage> {
    const search = {
      ...rest,
      statuses: status && { included: true, values: [status] },
      categories: category === undefined ? undefined : [category],
    };
    return this.search(search, limit, { cursor });
  }

  /** Latest first. @throws 400 `invalid-request` for an unknown cursor */
  async search(search: PublicSearch, limit: number, start: PageStart = {}): Promise<PublicAspirationPage> {
    const { ids, statuses, kind, categories, area, agency, from, until } = search;
    const condition = allOf(
      isPublic,
      ids && sql`id = ANY (${ids}::uuid[])`,
      statuses && sql`(status = ANY (${statuses.values}::text[])) = ${statuses.included}::boolean`,
      kind && sql`kind = ${kind}`,
      categories && sql`category = ANY (${categories}::text[])`,
      area && isInArea(area),
      agency && sql`agency_id = ${agency}`,
      from && sql`received_at >= ${from}`,
      until && sql`received_at <= ${until}`,
      lastChange(search),
      newestFirst.after(start),
    );
    // The page is chosen first: what is computed for a row, is not computed for those that it skips.
    const rows = await this.database.query<PublicRow>(sql`
      ${selectPublic} WHERE aspiration.id = ANY (ARRAY(
        SELECT id FROM aspiration WHERE ${condition} ${newestFirst.orderAndLimit({ limit })} OFFSET ${start.skip ?? 0}))
       ${newestFirst.order}`);
    return page(rows, { limit }, newestFirst, toPublicAspiration);
  }
}

/** A village has no areas below it and can use the index. */
function isInArea(area: string): Sql {
  const isVillage = villageCode.safeParse(area).success;
  return isVillage ? sql`village_code = ${area}` : sql`starts_with(village_code, ${`${area}.`})`;
}

function lastChange({ updatedFrom: from, updatedUntil: until }: PublicSearch): Sql | undefined {
  if (!from && !until) return undefined;
  const changes = (since: Date) =>
    sql`EXISTS (SELECT FROM aspiration_history WHERE subject_id = aspiration.id AND at > ${since})`;
  return sql`CASE WHEN closed_at IS NOT NULL AND status = ANY (${closedStatuses}::text[]) THEN ${allOf(
    from && sql`closed_at >= ${from}`,
    until && sql`closed_at <= ${until}`,
  )} ELSE ${allOf(from && changes(new Date(from.getTime() - 1)), until && sql`NOT ${changes(until)}`)} END`;
}
