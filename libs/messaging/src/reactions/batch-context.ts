/** State of one batch: whether more work may start, and whether transient failures are still retried. */
export class BatchContext {
  /** False after a lane has retried in vain: later failures of this batch are not retried. */
  retriesTransient = true;
  private stopRequested = false;

  constructor(
    readonly signal: AbortSignal,
    private readonly isPaused: () => boolean,
  ) {}

  /** No more work may start: the partition was revoked, the service stops, or everything would fail. */
  get stopped(): boolean {
    this.stopRequested ||= this.isPaused();
    return this.stopRequested || this.signal.aborted;
  }

  stop(): void {
    this.stopRequested = true;
  }
}
