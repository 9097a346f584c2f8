type Stop = () => Promise<void> | void;

/** What has been started and must be stopped, the last one first; what belongs together stops together. */
export class StopList {
  private readonly steps: Stop[] = [];
  private stopped: Promise<void> | undefined;

  add(stop: Stop): void {
    this.steps.push(stop);
  }

  /** Once only, however often it is called. Something that fails to stop does not keep the others running. */
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
