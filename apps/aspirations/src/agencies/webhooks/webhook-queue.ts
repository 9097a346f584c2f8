import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, sql, type Transaction } from '#database';
import { failuresUntilPause, pauseAfter, retryDelayAfter } from './retry-schedule.js';
import type { DisabledReason } from './webhook.entity.js';
import type { AttemptResult } from './webhook-sender.js';

/** An event to be sent now. */
export interface DueDelivery {
  readonly webhookId: string;
  readonly agencyId: string;
  readonly url: string;
  readonly position: string;
  /** This attempt included. */
  readonly attempts: number;
  readonly failures: number;
  readonly event: { readonly id: string };
}

/** The deliveries of one endpoint that a replica makes at a time, each of another aspiration. */
export const perEndpoint = 4;
/** After a crash another replica takes a delivery over. */
const leaseMs = 60_000;
const dayMs = 86_400_000;
const gone = 410;

/** The events on their way to the endpoints of agencies: in order for each aspiration, each until it is delivered or given up. */
@Injectable()
export class WebhookQueue {
  constructor(private readonly database: Database) {}

  /** Queues the events of the feed after these positions for the active endpoints of their agencies. */
  async enqueue(
    tx: Transaction,
    events: readonly { readonly agencyId: string; readonly position: string }[],
  ): Promise<void> {
    if (events.length === 0) return;
    await tx.query(sql`
      INSERT INTO agency_webhook_delivery (webhook_id, position, subject, due_at)
      SELECT webhook.id, event.position, event.event->>'subject', now()
        FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS added("agencyId" text, position bigint)
        JOIN agency_event AS event ON event.agency_id = added."agencyId" AND event.position = added.position
        JOIN agency_webhook AS webhook ON webhook.agency_id = event.agency_id AND webhook.status = 'ACTIVE'
      ON CONFLICT DO NOTHING`);
  }

  /**
   * Takes what is due, for a lease: of each aspiration the oldest event, and of an endpoint that has failed repeatedly one event,
   * which shows whether it is back.
   *
   * @param busy endpoints with enough deliveries under way
   */
  claim(busy: readonly string[], now: Date): Promise<DueDelivery[]> {
    return this.database.query<DueDelivery>(sql`
      WITH due AS MATERIALIZED (
        SELECT webhook.id AS webhook_id, webhook.agency_id, webhook.url, webhook.failures, next.position
          FROM agency_webhook AS webhook
         CROSS JOIN LATERAL (
                SELECT delivery.position FROM agency_webhook_delivery AS delivery
                 WHERE delivery.webhook_id = webhook.id AND delivery.status = 'PENDING' AND delivery.due_at <= ${now}
                   AND NOT EXISTS (
                         SELECT FROM agency_webhook_delivery AS earlier
                          WHERE earlier.webhook_id = delivery.webhook_id AND earlier.subject = delivery.subject
                            AND earlier.status = 'PENDING' AND earlier.position < delivery.position)
                 ORDER BY delivery.due_at, delivery.position
                 LIMIT CASE WHEN webhook.failures < ${failuresUntilPause} THEN ${perEndpoint}::int ELSE 1 END
                   FOR UPDATE SKIP LOCKED) AS next
         WHERE webhook.status = 'ACTIVE' AND (webhook.paused_until IS NULL OR webhook.paused_until <= ${now})
           AND webhook.id <> ALL(${busy}::uuid[])
      ), taken AS (
        UPDATE agency_webhook_delivery AS delivery
           SET due_at = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
          FROM due WHERE delivery.webhook_id = due.webhook_id AND delivery.position = due.position
        RETURNING delivery.webhook_id, delivery.position, delivery.attempts
      )
      SELECT due.webhook_id, due.agency_id, due.url, due.failures, due.position, taken.attempts, event.event
        FROM due JOIN taken USING (webhook_id, position)
        JOIN agency_event AS event ON event.agency_id = due.agency_id AND event.position = due.position
       ORDER BY due.position`);
  }

  /** Stores the result of an attempt, and what follows from it. @returns why the endpoint was disabled by it */
  settle(delivery: DueDelivery, result: AttemptResult, now: Date): Promise<DisabledReason | null> {
    return this.database.transaction(async (tx) => {
      const { webhookId, position, attempts } = delivery;
      await this.log(tx, delivery, result, now);
      if (isSuccess(result)) {
        await tx.query(sql`
          UPDATE agency_webhook_delivery SET status = 'DELIVERED' WHERE webhook_id = ${webhookId} AND position = ${position}`);
        await tx.query(sql`
          UPDATE agency_webhook SET failures = 0, paused_until = NULL, last_success_at = ${now} WHERE id = ${webhookId}`);
        return null;
      }
      const delay = retryDelayAfter(attempts);
      await tx.query(sql`
        UPDATE agency_webhook_delivery
           SET status = ${delay === undefined ? 'FAILED' : 'PENDING'}, due_at = ${new Date(now.getTime() + (delay ?? 0))}
         WHERE webhook_id = ${webhookId} AND position = ${position}`);
      const [webhook] = await tx.query<{ failures: number; lastSuccessAt: Date | null }>(sql`
        UPDATE agency_webhook SET failures = failures + 1 WHERE id = ${webhookId}
        RETURNING failures, last_success_at`);
      const pause = pauseAfter(webhook!.failures);
      if (pause > 0)
        await tx.query(sql`
          UPDATE agency_webhook SET paused_until = ${new Date(now.getTime() + pause)} WHERE id = ${webhookId}`);
      const isSilent = now.getTime() - (webhook!.lastSuccessAt?.getTime() ?? 0) > dayMs;
      const reason = result.status === gone ? 'GONE' : delay === undefined && isSilent ? 'FAILING' : null;
      if (reason) await disable(tx, webhookId, reason);
      return reason;
    });
  }

  private async log(
    tx: Transaction,
    { webhookId, position }: DueDelivery,
    result: AttemptResult,
    at: Date,
  ): Promise<void> {
    const { status, failure, durationMs } = result;
    await tx.query(sql`
      INSERT INTO agency_webhook_attempt (webhook_id, id, position, at, status, failure, duration_ms)
      VALUES (${webhookId}, ${uuidv7()}, ${position}, ${at}, ${status}, ${failure}, ${durationMs})`);
  }
}

export function isSuccess({ status }: AttemptResult): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Remembers the position of the feed, behind which it continues when it is enabled again. */
export async function disable(tx: Transaction, webhookId: string, reason: DisabledReason): Promise<void> {
  await tx.query(sql`
    UPDATE agency_webhook SET status = 'DISABLED', disabled_reason = ${reason}, version = agency_webhook.version + 1,
           disabled_at_position = agency.feed_position
      FROM agency WHERE agency_webhook.id = ${webhookId} AND agency.id = agency_id AND agency_webhook.status = 'ACTIVE'`);
}
