import type { BatchOutcome, RecordBatch, SubscriptionEvents } from './broker.js';

/** Tracks lag and progress of this replica's consumer, as far as the broker's client reports them. */
export class ConsumerState implements SubscriptionEvents {
  rebalances = 0;
  /** False while the broker has not accepted this service as a consumer. */
  subscribed = false;
  private readonly lagByPartition = new Map<string, { topic: string; records: number }>();
  private clientLost = false;
  private everAssigned = false;
  private waitingSince: number | undefined;
  private polls = false;
  private polledAt: number | undefined;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Unfinished records by topic; topics without any appear with 0. */
  get lag(): ReadonlyMap<string, number> {
    const lag = new Map<string, number>();
    for (const { topic, records } of this.lagByPartition.values()) lag.set(topic, (lag.get(topic) ?? 0) + records);
    return lag;
  }

  /**
   * Milliseconds without progress while records are pending or the client is lost or silent; 0 when there is nothing to
   * do.
   */
  get stalledMs(): number {
    const waiting = this.waitingSince === undefined ? 0 : this.now() - this.waitingSince;
    const silent = this.polledAt === undefined ? 0 : this.now() - Math.max(this.polledAt, this.waitingSince ?? 0);
    return Math.max(waiting, silent);
  }

  /** Handles a batch and records its progress. */
  async track(batch: RecordBatch, handle: (batch: RecordBatch) => Promise<BatchOutcome>): Promise<BatchOutcome> {
    const { topic, partition } = batch.records[0]!;
    const partitionKey = `${topic}/${partition}`;
    const total = batch.records.length + (batch.lag ?? 0);
    const mark = (done: number) => {
      this.lagByPartition.set(partitionKey, { topic, records: total - done });
      this.update(done > 0);
    };
    mark(0);
    const outcome = await handle({
      ...batch,
      progress: (count) => {
        mark(count);
        batch.progress(count);
      },
    });
    if (!batch.signal.aborted) mark(outcome.done);
    return outcome;
  }

  assigned(partitions: readonly { readonly topic: string; readonly partition: number }[]): void {
    if (this.everAssigned) this.rebalances++;
    this.everAssigned = true;
    this.clientLost = false;
    const ours = new Set(partitions.map(({ topic, partition }) => `${topic}/${partition}`));
    for (const partitionKey of this.lagByPartition.keys())
      if (!ours.has(partitionKey)) this.lagByPartition.delete(partitionKey);
    if (this.polls) this.polledAt = this.now();
    this.update(false);
  }

  lost(): void {
    this.clientLost = true;
    this.polledAt = undefined;
    this.update(false);
  }

  polled(): void {
    this.polls = true;
    this.polledAt = this.now();
  }

  private update(progress: boolean): void {
    const waiting = this.clientLost || [...this.lagByPartition.values()].some(({ records }) => records > 0);
    if (progress && this.polledAt !== undefined) this.polledAt = this.now();
    if (!waiting) this.waitingSince = undefined;
    else if (progress) this.waitingSince = this.now();
    else this.waitingSince ??= this.now();
  }
}
