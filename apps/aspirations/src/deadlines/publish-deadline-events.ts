import { agencyAspirationsV1, agencyStages, type DomainEvent } from '#contracts';
import type { Transaction } from '#database';
import type { Outbox } from '#messaging';
import type { AgencyFeed } from '../agencies/delivery/agency-feed.js';
import type { EventSource, DeadlineNotice } from '../aspirations/aspiration.events.js';

/** An event about a deadline, and the agency that it concerns. */
export interface DeadlineEvent {
  readonly event: DomainEvent;
  readonly agencyId: string | null;
}

/** The agency that is notified: of its own stages, and of every escalation of its aspirations. */
export function notifiedAgency({ kind, stage }: DeadlineNotice, agencyId: string | null): string | null {
  return kind === 'ESCALATE' || agencyStages.some((own) => own === stage) ? agencyId : null;
}

/** The event fields of many aspirations. */
export function aspirationsById(
  tx: Transaction,
  ids: readonly string[],
): Promise<(EventSource & { readonly status: string })[]> {
  return tx.query(
    `SELECT id, version, status, tracking_number AS "trackingNumber", kind, category, village_code AS "villageCode",
            kim_id AS "kimId", anonymous, confidential, agency_id AS "agencyId"
       FROM aspiration WHERE id = ANY($1::uuid[])`,
    [ids],
  );
}

/** Publishes events about deadlines in a few statements, also on the topics and in the feeds of agencies. */
export async function publishDeadlineEvents(
  tx: Transaction,
  { outbox, feed }: { readonly outbox: Outbox; readonly feed: AgencyFeed },
  events: readonly DeadlineEvent[],
): Promise<void> {
  const directed = events.flatMap(({ event, agencyId }) => (agencyId === null ? [] : [{ event, agencyId }]));
  const encoded = await outbox.add(
    tx,
    ...events.map(({ event }) => event),
    ...directed.map(({ event, agencyId }) => event.to(agencyAspirationsV1(agencyId))),
  );
  await feed.appendAll(
    tx,
    directed.map(({ agencyId }, place) => ({ agencyId, event: encoded[events.length + place]! })),
  );
}
