import type { BatchOutcome, RecordBatch, SubscriptionEvents } from './broker.js';

interface PartitionState {
  readonly topic: string;
  readonly records: number;
  /** When the last of its records was finished, or the first of them arrived. */
  readonly progressAt: number;
  /** When its records were last delivered to the reactions, or finished. */
  readonly activeAt: number;
}

/** Tracks lag and progress of this replica's consumer, as far as the broker's client reports them. */
export class ConsumerState implements SubscriptionEvents {
  rebalances = 0;
  /** False while the broker has not accepted this service as a consumer. */
  subscribed = false;
  private readonly partitions = new Map<string, PartitionState>();
  private lostAt: number | undefined;
  private everAssigned = false;
  private polls = false;
  private polledAt: number | undefined;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Unfinished records by topic; topics without any appear with 0. */
  get lag(): ReadonlyMap<string, number> {
    const lag = new Map<string, number>();
    for (const { topic, records } of this.partitions.values()) lag.set(topic, (lag.get(topic) ?? 0) + records);
    return lag;
  }

  /**
   * Milliseconds without progress of the slowest partition with pending records, or while the client is lost or silent; 0
   * when there is nothing to do.
   */
  get stalledMs(): number {
    return this.longest(({ progressAt }) => progressAt);
  }

  /**
   * The same, but a partition whose records are delivered again and again, because of a fault outside of this process, is
   * not stuck.
   */
  get stuckMs(): number {
    return this.longest(({ activeAt }) => activeAt);
  }

  /** Handles a batch and records its progress. */
  async track(batch: RecordBatch, handle: (batch: RecordBatch) => Promise<BatchOutcome>): Promise<BatchOutcome> {
    const { topic, partition } = batch.records[0]!;
    const partitionKey = `${topic}/${partition}`;
    const total = batch.records.length + (batch.lag ?? 0);
    const mark = (done: number) => this.update(partitionKey, { topic, records: total - done, progress: done > 0 });
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
    this.lostAt = undefined;
    const ours = new Set(partitions.map(({ topic, partition }) => `${topic}/${partition}`));
    for (const partitionKey of this.partitions.keys())
      if (!ours.has(partitionKey)) this.partitions.delete(partitionKey);
    if (this.polls) this.polledAt = this.now();
  }

  lost(): void {
    this.lostAt ??= this.now();
    this.polledAt = undefined;
  }

  polled(): void {
    this.polls = true;
    this.polledAt = this.now();
  }

  private longest(since: (state: PartitionState) => number): number {
    const pending = [...this.partitions.values()].filter(({ records }) => records > 0);
    const now = this.now();
    return Math.max(0, ...[...pending.map(since), this.lostAt ?? now, this.polledAt ?? now].map((at) => now - at));
  }

  private update(
    partitionKey: string,
    { topic, records, progress }: { topic: string; records: number; progress: boolean },
  ): void {
    const now = this.now();
    const before = this.partitions.get(partitionKey);
    const wasPending = before !== undefined && before.records > 0;
    const progressAt = progress || !wasPending ? now : before.progressAt;
    this.partitions.set(partitionKey, { topic, records, progressAt, activeAt: now });
    if (progress && this.polledAt !== undefined) this.polledAt = now;
  }
}
