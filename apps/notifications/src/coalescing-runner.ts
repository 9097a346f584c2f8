import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Runs a piece of work that many ask for, one run at a time: whoever asks while it runs gets one more run afterwards,
 * since the run under way may have looked before there was something to see. Failures go to `onFailure`; nobody who
 * asks has to care. A run serves many, so it is in the context of none of them.
 */
export class CoalescingRunner {
  private readonly detached = AsyncLocalStorage.snapshot();
  private running: Promise<void> | undefined;
  private requested = false;
  private ended = false;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Resolves when a run that began after this call is over. */
  async run(): Promise<void> {
    if (this.ended) return;
    this.requested = true;
    this.running ??= this.detached(() => this.loop()).finally(() => (this.running = undefined));
    await this.running;
  }

  /** Lets the run under way finish; none follows. */
  async end(): Promise<void> {
    this.ended = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (this.requested && !this.ended) {
      this.requested = false;
      try {
        await this.work();
      } catch (error) {
        this.onFailure(error);
      }
    }
  }
}
