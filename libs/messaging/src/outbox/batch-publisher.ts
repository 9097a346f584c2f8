import type { Connections } from '#database/connections';
import type { Publisher } from '../broker.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import type { AcknowledgedRows } from './acknowledged-rows.js';
import type { LastRecordCheck } from './last-record-check.js';
import type { OutboxReader } from './outbox-reader.js';
import type { OutboxRow } from './outbox-rows.js';
import { type Publication, publishRows } from './publish-rows.js';
import type { UncertainKeys } from './uncertain-keys.js';

/** Longer than any request of a client waits for its response: none arrives later. */
export const lateRequestMs = 60_000;

/** Publishes rows, deletes those that the broker acknowledged, and puts the others back. */
export class BatchPublisher {
  constructor(
    private readonly database: Connections,
    private readonly metrics: MessagingMetrics,
    private readonly reader: OutboxReader,
    private readonly check: LastRecordCheck,
    private readonly acknowledged: AcknowledgedRows,
    private readonly uncertain: UncertainKeys,
  ) {}

  /** The rows of the call before are deleted when it resolves; its own ones meanwhile. */
  async publish(
    publisher: Pick<Publisher, 'publish'>,
    rows: readonly OutboxRow[],
  ): Promise<Pick<Publication, 'failure'>> {
    if (rows.length === 0) return {};
    this.check.publishing(rows);
    const { acknowledged, unknown, failure } = await publishRows(this.database, publisher, rows);
    this.metrics.relayed(acknowledged);
    await this.acknowledged.settled();
    this.acknowledged.delete(acknowledged);
    if (acknowledged.length === rows.length) return {};
    const done = new Set(acknowledged);
    try {
      await this.uncertain.add(unknown, lateRequestMs);
    } finally {
      this.reader.putBack(rows.filter((row) => !done.has(row)));
    }
    return { failure };
  }

  /** Resolves when the rows so far are deleted. */
  settled(): Promise<void> {
    return this.acknowledged.settled();
  }

  /** Ends the retries of deletions. */
  stop(): void {
    this.acknowledged.stop();
  }
}
