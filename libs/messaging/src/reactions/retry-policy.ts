/** Retry and batch limits of reactions. */
export class RetryPolicy {
  /** Attempts of a handler before its event becomes a dead letter; transient failures do not count. */
  readonly maxAttempts: number = 3;
  readonly initialBackOffMs: number = 100;
  /** Time for which a lane retries a transient failure before the partition pauses. */
  readonly maxLaneWaitMs: number = 20_000;
  readonly partitionPauseMs: number = 1_000;
  /** Interval of the probes while the circuit is open. */
  readonly probeIntervalMs: number = 5_000;
  /** Keys that are processed concurrently within one batch of one partition. */
  readonly lanes: number = 4;
  /** Maximum number of events of a lane that share one transaction. */
  readonly maxBatchSize: number = 100;

  constructor(other: Partial<RetryPolicy> = {}) {
    Object.assign(this, other);
  }
}
