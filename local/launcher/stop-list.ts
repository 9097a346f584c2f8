type Stop = () => Promise<void> | void;

/** Everything to stop, in reverse order of starting; members of one entry stop together. */
export class StopList {
  private readonly steps: Stop[] = [];
  private stopped: Promise<void> | undefined;

  add(stop: Stop): void {
    this.steps.push(stop);
  }

  /** Runs once, however often it is called. A failure to stop does not keep the others running. */
  stopAll(): Promise<void> {
    this.stopped ??= this.unwind();
    return this.stopped;
  }

  private async unwind(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
