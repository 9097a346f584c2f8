import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { LAPOR_GATEWAY, type LaporGateway, type LaporOutcome, type LaporReport } from './lapor-gateway.js';
import { LaporOutcomes } from './lapor-outcomes.js';

const batch = 50;
/** The lease of a batch; after a crash another run takes it over. */
const leaseMs = 15 * 60_000;
const pollBatch = 200;
const pollIntervalMs = 3_600_000;

type DueReport = Omit<LaporReport, 'receivedAt'> & { readonly receivedAt: Date };

/**
 * Sends due hand-overs to SP4N-LAPOR! and receives its receipts. Sends outside of transactions and records the outcomes
 * afterwards: a crash in between repeats a report under the same reference.
 */
@Injectable()
export class LaporJob {
  private readonly logger = new Logger(LaporJob.name);

  constructor(
    private readonly database: Database,
    private readonly outcomes: LaporOutcomes,
    @Inject(LAPOR_GATEWAY) private readonly gateway: LaporGateway | null,
  ) {}

  /** Does nothing without a gateway: queued hand-overs wait. */
  @Cron(CronExpression.EVERY_30_SECONDS, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    const { gateway } = this;
    if (!gateway) return;
    await inBatches(batch, async () => {
      const reports = await this.claim(now);
      if (reports.length > 0) await this.send(gateway, reports, now);
      return reports.length;
    });
    await gateway.receipts(await this.claimForPolling(now), async (receipts) => {
      for (const receipt of receipts) await this.outcomes.handleReceipt(receipt, now);
    });
  }

  private async send(gateway: LaporGateway, reports: readonly LaporReport[], now: Date): Promise<void> {
    const results = await gateway.send(reports).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Failed to send reports to LAPOR!; they are retried');
      return new Map<string, LaporOutcome>();
    });
    for (const { reference } of reports)
      await this.outcomes.handleOutcome(
        reference,
        results.get(reference) ?? { kind: 'failed', failure: 'not sent' },
        now,
      );
  }

  /** Reads the aspirations now and not when they were queued, so that their current protection applies. */
  private async claim(now: Date): Promise<LaporReport[]> {
    const rows = await this.database.query<DueReport>(sql`
      WITH due AS MATERIALIZED (
        SELECT id FROM lapor_hand_over WHERE due_at <= ${now}
         ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
      ), taken AS (
        UPDATE lapor_hand_over SET due_at = ${new Date(now.getTime() + leaseMs)}, tries = tries + 1
          FROM due WHERE lapor_hand_over.id = due.id
        RETURNING lapor_hand_over.id
      )
      SELECT id AS reference, kind, category, village_code, title_masked AS title, body_masked AS body,
             anonymous, confidential, received_at
        FROM taken JOIN aspiration USING (id) ORDER BY received_at, id`);
    return rows.map(({ receivedAt, ...report }) => ({
      ...report,
      receivedAt: receivedAt.toISOString(),
    }));
  }

  /** The references not polled for the longest time, for half a year. */
  private async claimForPolling(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(sql`
      WITH waiting AS MATERIALIZED (
        SELECT id FROM lapor_hand_over
         WHERE status IN ('HANDED_OVER', 'ACKNOWLEDGED') AND queued_at > ${now}::timestamptz - interval '180 days'
           AND (polled_at IS NULL OR polled_at <= ${new Date(now.getTime() - pollIntervalMs)})
         ORDER BY polled_at NULLS FIRST LIMIT ${pollBatch} FOR UPDATE SKIP LOCKED
      )
      UPDATE lapor_hand_over SET polled_at = ${now} FROM waiting
       WHERE lapor_hand_over.id = waiting.id
      RETURNING lapor_hand_over.id`);
    return rows.map(({ id }) => id);
  }
}
