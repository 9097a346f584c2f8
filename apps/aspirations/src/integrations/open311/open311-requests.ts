import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import type { Page } from '#http-api';
import { closedStatuses } from '../../aspirations/aspiration.states.js';
import { isPublic } from '../../aspirations/public-condition.js';
import { CategoryService } from '../../intake/categories/category.service.js';
import type { Position } from '../../intake/areas/village-at.js';
import { roundedPositions } from '../../intake/positions.js';
import { readDraft } from '../../intake/drafts/draft-rows.js';
import type { PublicAspiration } from '../../publication/public-aspirations/public-aspiration.dto.js';
import { PublicAspirations } from '../../publication/public-aspirations/public-aspiration.service.js';
import { type PublicRow, selectPublic, toPublicAspiration } from '../../publication/public-aspirations/public-view.js';
import { rangeOf, type RequestQuery } from './open311-query.dto.js';
import type { ServiceRequest } from './open311-response.dto.js';
import { open311Error } from './open311.errors.js';
import { toServiceRequest } from './service-request.js';

/** Reads aspirations as service requests of GeoReport v2. */
@Injectable()
export class Open311Requests {
  constructor(
    private readonly database: Database,
    private readonly aspirations: PublicAspirations,
    private readonly categories: CategoryService,
  ) {}

  /** Public requests, newest first; with ids, those alone. */
  async search(query: RequestQuery, now: Date): Promise<Page<ServiceRequest>> {
    const { page = 1, page_size: limit, cursor, service_request_id: ids } = query;
    const found = await (ids
      ? this.aspirations.search({ ids }, ids.length)
      : this.aspirations.search(searchOf(query, now), limit, { cursor, skip: (page - 1) * limit }));
    return { next: found.next, items: await this.toRequests(found.items, isExtended(query)) };
  }

  /**
   * A public request, or one that this integrator submitted; only its progress unless it is public.
   *
   * @throws 404 `open311-request-not-found`
   */
  async get(id: string, actor: Actor | undefined, extended: boolean): Promise<ServiceRequest> {
    const { items } = await this.aspirations.search({ ids: [id] }, 1);
    const own = items.length > 0 || actor === undefined ? undefined : await this.ownOf(id, actor);
    const [request] = own ? await this.toRequests([own], extended, new Map()) : await this.toRequests(items, extended);
    if (!request) throw open311Error('open311-request-not-found');
    return request;
  }

  /**
   * The request of a token, which has the id of the draft that it came from, or the earlier one that the draft repeats; null before submission, undefined when there
   * is none. The token is the proof: the standard asks for no key, and the answer has nothing but the token.
   */
  async ofToken(token: string): Promise<string | null | undefined> {
    const draft = await readDraft(this.database, token);
    if (draft?.status === 'DISCARDED') return undefined;
    if (draft && draft.account !== null) return draft.status === 'OPEN' ? null : (draft.repeats ?? token);
    const [row] = await this.database.query(
      sql`SELECT FROM aspiration WHERE id = ${token} AND (channel = 'INTEGRATOR' OR ${isPublic})`,
    );
    return row && token;
  }

  private async ownOf(id: string, { subject }: Actor): Promise<PublicAspiration | undefined> {
    const [row] = await this.database.query<PublicRow>(
      sql`${selectPublic} WHERE id = ${id} AND channel = 'INTEGRATOR' AND submitted_by = ${subject}`,
    );
    return row && { ...toPublicAspiration(row), title: '', body: '', answer: null };
  }

  private async toRequests(
    aspirations: readonly PublicAspiration[],
    extended: boolean,
    known?: ReadonlyMap<string, Position | null>,
  ): Promise<ServiceRequest[]> {
    const ids = aspirations.map(({ id }) => id);
    const positions = known ?? (await roundedPositions(this.database, ids));
    const { categories } = await this.categories.list();
    const names = new Map(categories.map(({ code, nameId }) => [code, nameId]));
    return aspirations.map((aspiration) =>
      toServiceRequest(aspiration, positions.get(aspiration.id) ?? null, (code) => names.get(code) ?? null, extended),
    );
  }
}

export function isExtended({ extensions }: { readonly extensions?: string | undefined }): boolean {
  return extensions !== undefined && extensions !== 'false';
}

function searchOf(query: RequestQuery, now: Date) {
  const [only, ...others] = new Set(query.status ?? []);
  const isOneOf = only !== undefined && others.length === 0;
  return {
    ...rangeOf(query, now),
    categories: query.service_code,
    statuses: isOneOf ? { included: only === 'closed', values: closedStatuses } : undefined,
  };
}
