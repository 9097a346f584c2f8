import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Agencies } from '../agency.service.js';
import type {
  WebhookEntry,
  WebhookList,
  WebhookResponse,
  WebhookTestResult,
  WebhookWithSecret,
} from './webhook.dto.js';
import { webhookError } from './webhook.errors.js';
import { disable, isSuccess } from './webhook-queue.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';

/** Endpoints of one agency. */
const mostEndpoints = 5;

type Row = Omit<WebhookResponse, 'pausedUntil' | 'lastSuccessAt' | 'createdAt'> & {
  readonly pausedUntil: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly createdAt: Date;
};

const selectWebhook = sql`
  SELECT id, version, agency_id, url, status, disabled_reason, failures, paused_until, last_success_at, created_at,
         (SELECT count(*)::int FROM agency_webhook_delivery WHERE webhook_id = id AND status = 'PENDING') AS waiting
    FROM agency_webhook AS webhook`;

/** A command to an endpoint of an agency. */
export interface WebhookCommand {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
}

/** The endpoints of agencies that get their events by HTTP. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly secrets: WebhookSecrets,
    private readonly sender: WebhookSender,
  ) {}

  async list(agencyId: string): Promise<WebhookList> {
    await this.agencies.get(agencyId);
    const rows = await this.database.query<Row>(sql`${selectWebhook} WHERE agency_id = ${agencyId} ORDER BY id`);
    return { items: rows.map(toResponse) };
  }

  /** @throws 404 `webhook-not-found` */
  async get(agencyId: string, id: string, source: Queryable = this.database): Promise<WebhookResponse> {
    const [row] = await source.query<Row>(sql`${selectWebhook} WHERE agency_id = ${agencyId} AND id = ${id}`);
    if (!row) throw webhookError('webhook-not-found');
    return toResponse(row);
  }

  /** Gets the events from now on. @throws 404 `agency-not-found`; 409 `webhook-limit-reached`; 422 `webhook-address-refused` */
  async create(tx: Transaction, agencyId: string, { url }: WebhookEntry, now: Date): Promise<WebhookWithSecret> {
    this.requireAddress(url);
    await this.agencies.get(agencyId, tx);
    await tx.query(sql`SELECT FROM agency WHERE id = ${agencyId} FOR NO KEY UPDATE`);
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM agency_webhook WHERE agency_id = ${agencyId}`);
    if (count >= mostEndpoints) throw webhookError('webhook-limit-reached', { detail: String(mostEndpoints) });
    const id = uuidv7();
    await tx.query(sql`
      INSERT INTO agency_webhook (id, agency_id, url, created_at) VALUES (${id}, ${agencyId}, ${url}, ${now})`);
    const secret = await this.secrets.issue(tx, id, now);
    return { ...(await this.get(agencyId, id, tx)), secret };
  }

  /** @throws 404; 412; 422 `webhook-address-refused` */
  change(command: WebhookCommand, { url }: WebhookEntry): Promise<WebhookResponse> {
    this.requireAddress(url);
    return this.locked(command, async (tx) => {
      await tx.query(sql`
        UPDATE agency_webhook SET url = ${url}, version = version + 1, failures = 0, paused_until = NULL
         WHERE id = ${command.id}`);
    });
  }

  /** @throws 404; 412; 409 `webhook-wrong-status` */
  disable(command: WebhookCommand): Promise<WebhookResponse> {
    return this.locked(command, async (tx, { status }) => {
      if (status !== 'ACTIVE') throw webhookError('webhook-wrong-status', { detail: status });
      await disable(tx, command.id, 'OWNER');
    });
  }

  /** Continues behind the last event that was queued before it was disabled. @throws 404; 412; 409 `webhook-wrong-status` */
  enable(command: WebhookCommand, now: Date): Promise<WebhookResponse> {
    return this.locked(command, async (tx, { status }) => {
      if (status !== 'DISABLED') throw webhookError('webhook-wrong-status', { detail: status });
      await tx.query(sql`
        INSERT INTO agency_webhook_delivery (webhook_id, position, subject, due_at)
        SELECT webhook.id, event.position, event.event->>'subject', ${now}
          FROM agency_webhook AS webhook JOIN agency_event AS event USING (agency_id)
         WHERE webhook.id = ${command.id} AND event.position > webhook.disabled_at_position
        ON CONFLICT DO NOTHING`);
      await tx.query(sql`
        UPDATE agency_webhook_delivery SET attempts = 0, due_at = ${now}
         WHERE webhook_id = ${command.id} AND status = 'PENDING'`);
      await tx.query(sql`
        UPDATE agency_webhook SET status = 'ACTIVE', disabled_reason = NULL, disabled_at_position = NULL, failures = 0,
               paused_until = NULL, version = version + 1
         WHERE id = ${command.id}`);
    });
  }

  /** @throws 404; 412 */
  async remove(command: WebhookCommand): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx, command);
      for (const table of [sql`attempt`, sql`delivery`, sql`secret`])
        await tx.query(sql`DELETE FROM agency_webhook_${table} WHERE webhook_id = ${command.id}`);
      await tx.query(sql`DELETE FROM agency_webhook WHERE id = ${command.id}`);
    });
  }

  /** A new secret; the former one signs as well for a day. @throws 404 */
  async rotate(tx: Transaction, agencyId: string, id: string, now: Date): Promise<WebhookWithSecret> {
    const rows = await tx.query(
      sql`SELECT FROM agency_webhook WHERE id = ${id} AND agency_id = ${agencyId} FOR UPDATE`,
    );
    if (rows.length === 0) throw webhookError('webhook-not-found');
    const secret = await this.secrets.issue(tx, id, now);
    return { ...(await this.get(agencyId, id, tx)), secret };
  }

  /** Sends an event that means nothing, whatever the status of the endpoint. @throws 404 */
  async test(agencyId: string, id: string, now: Date): Promise<WebhookTestResult> {
    const { url } = await this.get(agencyId, id);
    const secrets = (await this.secrets.liveOf([id], now)).get(id) ?? [];
    const event = {
      specversion: '1.0',
      id: uuidv7(),
      type: 'sambung.aspirations.WebhookTested.v1',
      source: '/sambung/aspirations',
      subject: id,
      time: now.toISOString(),
      datacontenttype: 'application/json',
      data: { webhookId: id },
    };
    const result = await this.sender.send({ url, event, secrets }, now);
    return { delivered: isSuccess(result), ...result };
  }

  private requireAddress(url: string): void {
    if (!this.sender.allowsUrl(url))
      throw webhookError('webhook-address-refused', { errors: [{ pointer: '/url', detail: url }] });
  }

  private locked(
    command: WebhookCommand,
    apply: (tx: Transaction, webhook: WebhookResponse) => Promise<void>,
  ): Promise<WebhookResponse> {
    return this.database.transaction(async (tx) => {
      await apply(tx, await this.lock(tx, command));
      return this.get(command.agencyId, command.id, tx);
    });
  }

  /** @throws 404 `webhook-not-found`; 412 */
  private async lock(tx: Transaction, { agencyId, id, version }: WebhookCommand): Promise<WebhookResponse> {
    // Positions of the feed are given under the row of the agency.
    await tx.query(sql`SELECT FROM agency WHERE id = ${agencyId} FOR NO KEY UPDATE`);
    await tx.query(sql`SELECT FROM agency_webhook WHERE id = ${id} AND agency_id = ${agencyId} FOR UPDATE`);
    const webhook = await this.get(agencyId, id, tx);
    requireVersion(webhook.version, version);
    return webhook;
  }
}

function toResponse({ pausedUntil, lastSuccessAt, createdAt, ...row }: Row): WebhookResponse {
  return {
    ...row,
    pausedUntil: pausedUntil?.toISOString() ?? null,
    lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
