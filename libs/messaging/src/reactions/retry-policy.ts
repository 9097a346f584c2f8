/** How long what fails is tried on, and how many events share a transaction. */
export class RetryPolicy {
  /** A handler that fails for a reason of its own is tried so often before its event is parked. */
  readonly maxAttempts: number = 3;
  readonly initialBackOffMs: number = 100;
  /** For so long a passing failure is waited out in its lane; then the partition rests. */
  readonly maxLaneWaitMs: number = 20_000;
  readonly partitionPauseMs: number = 1_000;
  /** Between two looks at whether a fault of the system is over. */
  readonly probeIntervalMs: number = 5_000;
  /** Keys that are worked on side by side, within one batch of one partition. */
  readonly lanes: number = 4;
  /** Events of a lane that share one transaction at the most. */
  readonly maxBatchSize: number = 100;

  constructor(other: Partial<RetryPolicy> = {}) {
    Object.assign(this, other);
  }
}
