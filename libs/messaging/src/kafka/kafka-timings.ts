/** Timings of a Kafka consumer, all with defaults. */
export interface KafkaTimings {
  /** Time until a killed member is detected and its partitions are reassigned. */
  readonly sessionTimeoutMs: number;
  readonly heartbeatMs: number;
  /** Finished records are committed after this count or this time, whichever comes first, and at the end of a batch. */
  readonly commitEveryRecords: number;
  readonly commitEveryMs: number;
  /** Delay before a failed client is replaced, also between attempts. */
  readonly replaceAfterMs: number;
  /** Pause before redelivery when a handler throws although it must not. */
  readonly pauseAfterErrorMs: number;
  /** Time limit on stop for batches in flight; unfinished records are redelivered to other members. */
  readonly stopWithinMs: number;
}

export const defaultTimings: KafkaTimings = {
  sessionTimeoutMs: 10_000,
  heartbeatMs: 1_000,
  commitEveryRecords: 1_000,
  commitEveryMs: 200,
  replaceAfterMs: 2_000,
  pauseAfterErrorMs: 200,
  stopWithinMs: 20_000,
};
