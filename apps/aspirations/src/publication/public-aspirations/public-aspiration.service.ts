import { Injectable } from '@nestjs/common';
import { villageCode } from '#contracts';
import { allOf, Database, type Sql, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import type { PublicAspiration, PublicAspirationQuery } from './public-aspiration.dto.js';
import { isPublic, type PublicRow, selectPublic, toPublicAspiration } from './public-view.js';

/** The filters of a search of public aspirations; `undefined` does not restrict. */
export interface PublicSearch {
  readonly ids?: readonly string[] | undefined;
  readonly statuses?: { readonly in: boolean; readonly these: readonly string[] } | undefined;
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
    if (!row) throw aspirationsError('aspiration-not-found');
    return toPublicAspiration(row);
  }

  list({ limit, cursor, status, category, ...rest }: PublicAspirationQuery): Promise<Page<PublicAspiration>> {
    const search = {
      ...rest,
      statuses: status && { in: true, these: [status] },
      categories: category === undefined ? undefined : [category],
    };
    return this.search(search, limit, cursor);
  }

  /** Latest first. @throws 400 `invalid-request` for an unknown cursor */
  async search(search: PublicSearch, limit: number, cursor?: string): Promise<Page<PublicAspiration>> {
    const { ids, statuses, kind, categories, area, agency, from, until } = search;
    const rows = await this.database.query<PublicRow>(
      sql`${selectPublic}
        WHERE ${allOf(
          isPublic,
          ids && sql`id = ANY (${ids}::uuid[])`,
          statuses && sql`(status = ANY (${statuses.these}::text[])) = ${statuses.in}::boolean`,
          kind && sql`kind = ${kind}`,
          categories && sql`category = ANY (${categories}::text[])`,
          area && isInArea(area),
          agency && sql`agency_id = ${agency}`,
          from && sql`received_at >= ${from}`,
          until && sql`received_at <= ${until}`,
          newestFirst.after({ cursor }),
        )}
        ${newestFirst.orderAndLimit({ limit })}`,
    );
    return page(rows, { limit }, newestFirst, toPublicAspiration);
  }
}

/** A village has no areas below it and can use the index. */
function isInArea(area: string): Sql {
  return villageCode.safeParse(area).success
    ? sql`village_code = ${area}`
    : sql`starts_with(village_code,
              ${`${area}.`})`;
}
