/** How long what fails is tried on, and how many events share a transaction. */
export class Patience {
  /** A handler that fails for a reason of its own is tried so often before its event is parked. */
  readonly tries: number = 3;
  readonly firstBackOffMs: number = 100;
  /** For so long a passing failure is waited out in its lane; then the partition rests. */
  readonly laneMs: number = 20_000;
  readonly partitionRestMs: number = 1_000;
  /** Between two looks at whether a fault of the system is over. */
  readonly faultRestMs: number = 5_000;
  /** Keys that are worked on side by side, within one batch of one partition. */
  readonly lanes: number = 4;
  /** Events of a lane that share one transaction at the most. */
  readonly together: number = 100;

  constructor(other: Partial<Patience> = {}) {
    Object.assign(this, other);
  }
}
