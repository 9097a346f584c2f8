/** When the consumers of a broker do what; every number has its default. */
export interface KafkaTimings {
  /** A member that was killed is noticed after so long, and its partitions go to the others. */
  readonly sessionTimeoutMs: number;
  readonly heartbeatMs: number;
  /** What is done is committed after so many records or so long, whichever comes first, and at the end of a batch. */
  readonly commitEveryRecords: number;
  readonly commitEveryMs: number;
  /** A client that gave up is replaced after so long, and again after each try that fails. */
  readonly replaceAfterMs: number;
  /** A handler that breaks its promise not to throw is given the records again after so long. */
  readonly pauseAfterErrorMs: number;
  /** A member that stops waits so long for what is in hand, then leaves without it: it comes again elsewhere. */
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
