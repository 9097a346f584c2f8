import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { villageCode } from '#contracts';
import { Database } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
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

/** Public aspirations. */
@Injectable()
export class PublicAspirations {
  constructor(private readonly database: Database) {}

  /** @throws 404 `aspiration-not-found`, also for one that is not public */
  async get(id: string): Promise<PublicAspiration> {
    const [row] = await this.database.query<PublicRow>(`${selectPublic} WHERE id = $1 AND ${isPublic}`, [id]);
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
    const before = cursor === undefined ? undefined : cursorValues(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    const values: unknown[] = [];
    const place = (value: unknown) => `$${values.push(value)}`;
    const { ids, statuses, kind, categories, area, agency, from, until } = search;
    const conditions = [
      isPublic,
      before && `(received_at, id) < (${place(before[0])}, ${place(before[1])})`,
      ids && `id = ANY(${place(ids)}::uuid[])`,
      statuses && `(status = ANY(${place(statuses.these)})) = ${place(statuses.in)}`,
      kind !== undefined && `kind = ${place(kind)}`,
      categories && `category = ANY(${place(categories)})`,
      area !== undefined && within(area, place(area)),
      agency !== undefined && `agency_id = ${place(agency)}`,
      from && `received_at >= ${place(from)}`,
      until && `received_at <= ${place(until)}`,
    ].filter((condition) => typeof condition === 'string');
    const rows = await this.database.query<PublicRow>(
      `${selectPublic} WHERE ${conditions.join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ${place(limit + 1)}`,
      values,
    );
    return pageOf(rows.map(toPublicAspiration), limit, ({ receivedAt, id }) => [receivedAt, id]);
  }
}

/** A village has no areas below it and can use the index. */
function within(area: string, at: string): string {
  return villageCode.safeParse(area).success ? `village_code = ${at}` : `starts_with(village_code, ${at} || '.')`;
}
