import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { failuresUntilPause } from './retry-schedule.js';
import { type DueDelivery, perEndpoint, WebhookQueue } from './webhook-queue.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';

/** Deliveries of all endpoints that a replica makes at a time. */
const inAll = 64;

/**
 * Delivers events to the endpoints of agencies. A run starts what is due and does not wait for it, so that an endpoint that
 * hangs delays no other one. Replicas may run it concurrently.
 */
@Injectable()
export class WebhookJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(WebhookJob.name);
  private readonly underWay = new Map<string, Set<Promise<void>>>();
  /** Endpoints that have failed repeatedly and have a delivery under way. */
  private readonly probed = new Set<string>();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly queue: WebhookQueue,
    private readonly secrets: WebhookSecrets,
    private readonly sender: WebhookSender,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.settled();
  }

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    while (!this.stopping && this.count() < inAll) {
      const due = await this.queue.claim(this.busy(), now);
      if (due.length === 0) return;
      const secrets = await this.secrets.liveOf(
        due.map(({ webhookId }) => webhookId),
        now,
      );
      for (const delivery of due) this.start(delivery, secrets.get(delivery.webhookId) ?? [], now);
    }
  }

  /** Resolves when all deliveries that were started have ended. */
  async settled(): Promise<void> {
    await Promise.all([...this.underWay.values()].flatMap((deliveries) => [...deliveries]));
  }

  /** Deletes what belongs to events that the feeds no longer have. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async prune(): Promise<void> {
    for (const table of [sql`agency_webhook_delivery`, sql`agency_webhook_attempt`])
      await this.database.query(sql`
        DELETE FROM ${table} AS old USING agency_webhook AS webhook JOIN agency ON agency.id = webhook.agency_id
         WHERE old.webhook_id = webhook.id AND old.position <= agency.feed_pruned_to`);
  }

  private start(delivery: DueDelivery, secrets: readonly string[], now: Date): void {
    const { webhookId, failures } = delivery;
    if (failures >= failuresUntilPause) this.probed.add(webhookId);
    const ofEndpoint = this.underWay.get(webhookId) ?? new Set();
    this.underWay.set(webhookId, ofEndpoint);
    const work = this.deliver(delivery, secrets, now).finally(() => {
      ofEndpoint.delete(work);
      if (ofEndpoint.size > 0) return;
      this.underWay.delete(webhookId);
      this.probed.delete(webhookId);
    });
    ofEndpoint.add(work);
  }

  private async deliver(delivery: DueDelivery, secrets: readonly string[], now: Date): Promise<void> {
    try {
      const result = await this.sender.send({ ...delivery, secrets }, now);
      const reason = await this.queue.settle(delivery, result, now);
      if (reason)
        this.logger.warn({ webhookId: delivery.webhookId, agencyId: delivery.agencyId, reason }, 'Webhook disabled');
    } catch (error) {
      // The lease ends, and the delivery is due again.
      this.logger.warn({ err: error, webhookId: delivery.webhookId }, 'A delivery could not be recorded');
    }
  }

  /** Endpoints that get no further delivery now; one that has failed repeatedly gets one at a time. */
  private busy(): string[] {
    return [...this.underWay]
      .filter(([webhookId, { size }]) => size >= perEndpoint || this.probed.has(webhookId))
      .map(([webhookId]) => webhookId);
  }

  private count(): number {
    return [...this.underWay.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
