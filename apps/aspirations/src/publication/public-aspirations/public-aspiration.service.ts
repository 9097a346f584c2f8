import { Injectable } from '@nestjs/common';
import { villageCode } from '#contracts';
import { allOf, Database, type Sql, sql } from '#database';
import { key, keyset, page } from '#http-api';
import { aspirationError } from '../../aspirations/aspiration.errors.js';
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
    return this.search(search, limit, cursor);
  }

  /** Latest first. @throws 400 `invalid-request` for an unknown cursor */
  async search(search: PublicSearch, limit: number, cursor?: string): Promise<PublicAspirationPage> {
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
      newestFirst.after({ cursor }),
    );
    const rows = await this.database.query<PublicRow>(
      sql`${selectPublic} WHERE ${condition} ${newestFirst.orderAndLimit({ limit })}`,
    );
    return page(rows, { limit }, newestFirst, toPublicAspiration);
  }
}

/** A village has no areas below it and can use the index. */
function isInArea(area: string): Sql {
  const isVillage = villageCode.safeParse(area).success;
  return isVillage ? sql`village_code = ${area}` : sql`starts_with(village_code, ${`${area}.`})`;
}
