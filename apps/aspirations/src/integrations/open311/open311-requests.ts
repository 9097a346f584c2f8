import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import type { Page } from '#http-api';
import { CategoryService } from '../../intake/categories/category.service.js';
import type { PublicAspiration } from '../../publication/public-aspirations/public-aspiration.dto.js';
import { PublicAspirations } from '../../publication/public-aspirations/public-aspiration.service.js';
import { type PublicRow, selectPublic, toPublicAspiration } from '../../publication/public-aspirations/public-view.js';
import type { RequestQuery } from './open311-request.dto.js';
import { open311Error } from './open311.errors.js';
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
    return { next: found.next, items: await this.toRequests(found.items, isExtended(query)) };
  }

  /**
   * A public request, or one that this integrator submitted; only its progress unless it is public.
   *
   * @throws 404 `open311-request-not-found`
   */
  async get(id: string, actor: Actor | undefined, extended: boolean): Promise<ServiceRequest> {
    const { items } = await this.aspirations.search({ ids: [id] }, 1);
    const aspiration = items[0] ?? (actor && (await this.ownOf(id, actor)));
    if (!aspiration) throw open311Error('open311-request-not-found');
    const [request] = await this.toRequests([aspiration], extended);
    return request!;
  }

  private async ownOf(id: string, { subject }: Actor): Promise<PublicAspiration | undefined> {
    const [row] = await this.database.query<PublicRow>(
      sql`${selectPublic} WHERE id = ${id} AND channel = 'INTEGRATOR' AND submitted_by = ${subject}`,
    );
    return row && { ...toPublicAspiration(row), title: '', body: '', answer: null };
  }

  private async toRequests(aspirations: readonly PublicAspiration[], extended: boolean): Promise<ServiceRequest[]> {
    const { categories } = await this.categories.list();
    const names = new Map(categories.map(({ code, nameId }) => [code, nameId]));
    return aspirations.map((aspiration) => toServiceRequest(aspiration, (code) => names.get(code) ?? null, extended));
  }
}

export function isExtended({ extensions }: { readonly extensions?: string | undefined }): boolean {
  return extensions !== undefined && extensions !== 'false';
}

function searchOf({ service_code: categories, status, start_date: start, end_date: end }: RequestQuery, now: Date) {
  const [only, ...others] = new Set(status ?? []);
  const until = end ?? (start ? new Date(start.getTime() + days90) : now);
  return {
    categories,
    statuses:
      only === undefined || others.length > 0 ? undefined : { included: only === 'closed', values: closedStatuses },
    from: start ?? new Date(until.getTime() - days90),
    until,
  };
}
