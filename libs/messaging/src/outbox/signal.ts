/** Lets a loop wait for a notification or a timeout; a notification during work is not lost. */
export class Signal {
  private notified = false;
  /** Receives the shards of committed events. */
  onCommit: (shards: readonly number[]) => void = () => {};
  private resume: (() => void) | undefined;

  /** Events of these shards were committed in this process. */
  committed(shards: readonly number[]): void {
    this.onCommit(shards);
    this.notify();
  }

  notify(): void {
    this.notified = true;
    this.resume?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.notified) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.resume = undefined;
    this.notified = false;
  }
}
