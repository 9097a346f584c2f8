import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type {
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookDeliveryResponse,
  WebhookReplay,
  WebhookReplayResult,
} from './webhook.dto.js';
import { Webhooks } from './webhooks.service.js';

const newestFirst = keyset({ position: key.number(sql`delivery.position`) }, 'desc');

type Row = Omit<WebhookDeliveryResponse, 'position' | 'dueAt'> & { readonly position: number; readonly dueAt: Date };

/** The log of what was sent to an endpoint, and sending it once more. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
  ) {}

  /** Newest first, each with its attempts. @throws 404 `webhook-not-found` */
  async list(agencyId: string, id: string, query: WebhookDeliveryQuery): Promise<WebhookDeliveryPage> {
    await this.webhooks.get(agencyId, id);
    const condition = allOf(
      sql`delivery.webhook_id = ${id}`,
      query.status && sql`delivery.status = ${query.status}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<Row>(sql`
      SELECT delivery.position::float8 AS position, event.event->>'id' AS event_id, event.event->>'type' AS type,
             delivery.subject, delivery.status, delivery.due_at,
             (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'at', to_char(attempt.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', attempt.status,
                       'failure', attempt.failure, 'durationMs', attempt.duration_ms) ORDER BY attempt.id), '[]')
                FROM agency_webhook_attempt AS attempt
               WHERE attempt.webhook_id = delivery.webhook_id AND attempt.position = delivery.position) AS attempts
        FROM agency_webhook_delivery AS delivery
        JOIN agency_webhook AS webhook ON webhook.id = delivery.webhook_id
        JOIN agency_event AS event ON event.agency_id = webhook.agency_id AND event.position = delivery.position
       WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, ({ position, dueAt, ...row }) => ({
      ...row,
      position: String(position),
      dueAt: row.status === 'PENDING' ? dueAt.toISOString() : null,
    }));
  }

  /** Sends events of the feed once more, with their old ids. @throws 404 `webhook-not-found` */
  async replay(agencyId: string, id: string, { after, since }: WebhookReplay, now: Date): Promise<WebhookReplayResult> {
    return this.database.transaction(async (tx) => {
      await this.webhooks.get(agencyId, id, tx);
      const condition = allOf(
        sql`event.agency_id = ${agencyId}`,
        after && sql`event.position > ${after}::bigint`,
        since && sql`event.created_at >= ${since}::timestamptz`,
      );
      const queued = await tx.query(sql`
        INSERT INTO agency_webhook_delivery (webhook_id, position, subject, due_at)
        SELECT ${id}, event.position, event.event->>'subject', ${now} FROM agency_event AS event WHERE ${condition}
        ON CONFLICT (webhook_id, position) DO UPDATE SET status = 'PENDING', attempts = 0, due_at = ${now}
        RETURNING 1`);
      return { queued: queued.length };
    });
  }
}
