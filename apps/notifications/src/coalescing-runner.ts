import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Runs one piece of work, one run at a time. Requests during a run share one further run, because the current run may have
 * read the database before their changes. Failures go to `onFailure`, never to the caller. A run serves several callers, so
 * it has the context of none of them.
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

  /** Resolves at the end of a run that began after this call. */
  async run(): Promise<void> {
    if (this.ended) return;
    this.requested = true;
    this.running ??= this.detached(() => this.loop()).finally(() => (this.running = undefined));
    await this.running;
  }

  /** Waits for the current run and starts no other. */
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
