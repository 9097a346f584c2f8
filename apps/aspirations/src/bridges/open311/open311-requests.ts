import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { Database } from '#database';
import type { Page } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import { Intake } from '../../intake/intake.service.js';
import type { PublicAspiration } from '../../public-aspirations/public-aspiration.dto.js';
import { PublicAspirations } from '../../public-aspirations/public-aspiration.service.js';
import { type PublicRow, selectPublic, toPublicAspiration } from '../../public-aspirations/public-view.js';
import { Routing } from '../../routing/routing.service.js';
import type { Integrator } from './open311-keys.js';
import { type RequestForm, type RequestQuery, toNewAspiration } from './open311-request.dto.js';
import { closedStatuses, type ServiceRequest, toServiceRequest } from './service-request.js';

const days90 = 90 * 86_400_000;

/** Cases as service requests of GeoReport v2. */
@Injectable()
export class Open311Requests {
  constructor(
    private readonly database: Database,
    private readonly aspirations: PublicAspirations,
    private readonly routing: Routing,
    private readonly intake: Intake,
  ) {}

  /** Takes a request in; the notice is for its reporter, and holds the PIN, which is shown this once. */
  async submit(tx: Transaction, form: RequestForm, { subject, kimId }: Integrator, now: Date) {
    const { id, trackingNumber, pin } = await this.intake.receive(tx, toNewAspiration(form, kimId), subject, now);
    return [
      { service_request_id: id, service_notice: `Nomor pelacakan ${trackingNumber}, PIN ${pin}`, account_id: null },
    ];
  }

  /** Public ones of at most 90 days, the newest first; those whose ids are given, however old. */
  async search(query: RequestQuery, now: Date): Promise<Page<ServiceRequest>> {
    const { page_size: limit, cursor, service_request_id: ids } = query;
    const found = await this.aspirations.search(ids ? { ids } : searchOf(query, now), limit, cursor);
    return { next: found.next, items: await this.toRequests(found.items, extended(query)) };
  }

  /** A public one, or one's own, which is told of its progress alone while it is not public. */
  async get(id: string, by: Integrator | undefined, isExtended: boolean): Promise<ServiceRequest> {
    const own = by && (await this.ownOf(id, by));
    const aspiration = own ?? (await this.publicOf(id));
    const [request] = await this.toRequests([aspiration], isExtended);
    return request!;
  }

  private async publicOf(id: string): Promise<PublicAspiration> {
    const { items } = await this.aspirations.search({ ids: [id] }, 1);
    if (!items[0]) throw aspirationsError('open311-request-not-found');
    return items[0];
  }

  /** Undefined when it is another's, or public anyhow. */
  private async ownOf(id: string, { subject }: Integrator): Promise<PublicAspiration | undefined> {
    const { items } = await this.aspirations.search({ ids: [id] }, 1);
    if (items[0]) return undefined;
    const [row] = await this.database.query<PublicRow>(`${selectPublic} WHERE id = $1 AND submitted_by = $2`, [
      id,
      subject,
    ]);
    return row && { ...toPublicAspiration(row), title: '', body: '', answer: null };
  }

  private async toRequests(aspirations: readonly PublicAspiration[], isExtended: boolean): Promise<ServiceRequest[]> {
    const { categories } = await this.routing.categories();
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
