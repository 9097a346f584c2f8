import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import type { Page } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import { CategoryService } from '../../intake/categories/category.service.js';
import type { PublicAspiration } from '../../publication/public-aspirations/public-aspiration.dto.js';
import { PublicAspirations } from '../../publication/public-aspirations/public-aspiration.service.js';
import { type PublicRow, selectPublic, toPublicAspiration } from '../../publication/public-aspirations/public-view.js';
import type { RequestQuery } from './open311-request.dto.js';
import { closedStatuses, type ServiceRequest, toServiceRequest } from './service-request.js';

const days90 = 90 * 86_400_000;

/** Reads aspirations as service requests of GeoReport v2. */
@Injectable()
export class Open311Requests {
  constructor(
    private readonly database: Database,
    private readonly aspirations: PublicAspirations,
    private readonly categories: CategoryService,
  ) {}

  /** Public requests of at most 90 days, newest first; with ids, of any age. */
  async search(query: RequestQuery, now: Date): Promise<Page<ServiceRequest>> {
    const { page_size: limit, cursor, service_request_id: ids } = query;
    const found = await this.aspirations.search(ids ? { ids } : searchOf(query, now), limit, cursor);
    return { next: found.next, items: await this.toRequests(found.items, extended(query)) };
  }

  /** A public request, or an own one; of an own one that is not public only the progress. */
  async get(id: string, by: Actor | undefined, isExtended: boolean): Promise<ServiceRequest> {
    const { items } = await this.aspirations.search({ ids: [id] }, 1);
    const aspiration = items[0] ?? (by && (await this.ownOf(id, by)));
    if (!aspiration) throw aspirationsError('open311-request-not-found');
    const [request] = await this.toRequests([aspiration], isExtended);
    return request!;
  }

  private async ownOf(id: string, { subject }: Actor): Promise<PublicAspiration | undefined> {
    const [row] = await this.database.query<PublicRow>(
      sql`${selectPublic} WHERE id = ${id} AND submitted_by = ${subject}`,
    );
    return row && { ...toPublicAspiration(row), title: '', body: '', answer: null };
  }

  private async toRequests(aspirations: readonly PublicAspiration[], isExtended: boolean): Promise<ServiceRequest[]> {
    const { categories } = await this.categories.list();
    const names = new Map(categories.map(({ code, nameId }) => [code, nameId]));
    return aspirations.map((aspiration) => toServiceRequest(aspiration, (code) => names.get(code) ?? null, isExtended));
  }
}

export function extended({ extensions }: { readonly extensions?: string | undefined }): boolean {
  return extensions !== undefined && extensions !== 'false';
}

function searchOf({ service_code: categories, status, start_date: start, end_date: end }: RequestQuery, now: Date) {
  const [only, ...others] = new Set(status ?? []);
  const until = end ?? (start ? new Date(start.getTime() + days90) : now);
  return {
    categories,
    statuses: only === undefined || others.length > 0 ? undefined : { in: only === 'closed', these: closedStatuses },
    from: start ?? new Date(until.getTime() - days90),
    until,
  };
}
