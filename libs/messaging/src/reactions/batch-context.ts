import type { CircuitBreaker } from './circuit-breaker.js';

/** How it goes with one batch: whether more of it may be begun, and whether passing failures are still waited out. */
export class BatchContext {
  /** False once a lane has waited in vain: what fails then is not waited for again in this batch. */
  retriesTransient = true;
  private stopRequested = false;

  constructor(
    readonly signal: AbortSignal,
    private readonly breaker: CircuitBreaker,
  ) {}

  /** Nothing more may be begun: the partition is taken away, the service stops, or everything would fail. */
  get stopped(): boolean {
    this.stopRequested ||= this.breaker.isOpen;
    return this.stopRequested || this.signal.aborted;
  }

  stop(): void {
    this.stopRequested = true;
  }
}
