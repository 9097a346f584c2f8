import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Database, prepared, sql } from '#database';
import type { ClaimedMessage } from './claimed-message.js';
import { leaseSeconds } from './claim-messages.js';

/** Several renewals may fail or come late before a claim ends. */
const renewalMs = 5_000;

type Claim = Pick<ClaimedMessage, 'id' | 'attempts'>;

/**
 * The messages that this process has claimed and not recorded yet. It renews their claims for as long as it lives: those of a
 * killed process end soon, and those of a slow provider or a queue never do.
 */
@Injectable()
export class HeldClaims implements OnApplicationShutdown {
  private readonly logger = new Logger('HeldClaims');
  private readonly claims = new Map<string, Claim>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  add(claims: readonly Claim[]): void {
    for (const { id, attempts } of claims) this.claims.set(id, { id, attempts });
    // Not a job of the scheduler: it stops before the messages that are under way at the end of the process.
    if (this.claims.size > 0) this.timer ??= setInterval(() => void this.renew(), renewalMs).unref();
  }

  /** Their results are recorded, or another process may take them. */
  release(claims: readonly Claim[]): void {
    for (const { id, attempts } of claims) if (this.claims.get(id)?.attempts === attempts) this.claims.delete(id);
    if (this.claims.size === 0) this.stop();
  }

  /** A claim that has ended and was taken by another process is not renewed. Rows that are being recorded are left out. */
  async renew(): Promise<void> {
    const rows = JSON.stringify([...this.claims.values()]);
    await this.database
      .query(
        prepared(sql`
        WITH held AS MATERIALIZED (
          SELECT message.id FROM message
            JOIN jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, attempts int) USING (id, attempts)
           WHERE state = 'SENDING' ORDER BY message.id FOR UPDATE OF message SKIP LOCKED
        )
        UPDATE message SET due_at = now() + ${leaseSeconds} * interval '1 s' FROM held WHERE message.id = held.id`),
      )
      .catch((error: unknown) => this.logger.warn({ err: error }, 'Claims of messages were not renewed, retried soon'));
  }

  /** The messages are due again, and the attempt does not count. */
  async giveBack(claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    this.release(claims);
    const rows = JSON.stringify(claims.map(({ id, attempts }) => ({ id, attempts })));
    await this.database
      .query(
        sql`
        UPDATE message SET state = 'PENDING', due_at = now()
          FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, attempts int)
         WHERE message.id = row.id AND message.attempts = row.attempts AND state = 'SENDING'`,
      )
      .catch((error: unknown) => this.logger.warn({ err: error }, 'Messages stay claimed until their claim ends'));
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
