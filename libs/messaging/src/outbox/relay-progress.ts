/** Longer than a send takes on a busy machine, shorter than anybody wants to wait for an event. */
const giveUpAfterMs = 10_000;

/** Whether the loop of a relay moves, and whether it gets anything done. */
export class RelayProgress {
  private movedAt = performance.now();
  private succeededAt = performance.now();

  /** Milliseconds since the last pass of the loop ended, with or without success. */
  get stuckMs(): number {
    return performance.now() - this.movedAt;
  }

  /** Nothing has succeeded for so long that another relay should have the shards. */
  get isFailing(): boolean {
    return performance.now() - this.succeededAt > giveUpAfterMs;
  }

  /** A pass of the loop, or a part of it, has failed and is retried. */
  failed(): void {
    this.movedAt = performance.now();
  }

  succeeded(): void {
    this.movedAt = this.succeededAt = performance.now();
  }
}
