import type { Breaker } from './breaker.js';

/** How it goes with one batch: whether more of it may be begun, and whether passing failures are still waited out. */
export class Turn {
  /** False once a lane has waited in vain: what fails then is not waited for again in this batch. */
  patient = true;
  private halted = false;

  constructor(
    readonly signal: AbortSignal,
    private readonly breaker: Breaker,
  ) {}

  /** Nothing more may be begun: the partition is taken away, the service stops, or everything would fail. */
  get over(): boolean {
    this.halted ||= this.breaker.isOpen;
    return this.halted || this.signal.aborted;
  }

  halt(): void {
    this.halted = true;
  }
}
