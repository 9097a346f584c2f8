/** Lets the commands of the load through, or stops them. */
export class LoadGate {
  private closed = true;
  private waiting: (() => void)[] = [];
  private inFlight = 0;
  private ended = false;

  /** @throws LoadEnded after `end` */
  async run<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed && !this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.ended) throw new LoadEnded('the load has ended');
    this.inFlight++;
    try {
      return await work();
    } finally {
      this.inFlight--;
    }
  }

  open(): void {
    this.closed = false;
    this.releaseAll();
  }

  close(): void {
    this.closed = true;
  }

  /** Ends all clients at their next command. */
  end(): void {
    this.ended = true;
    this.releaseAll();
  }

  /** The number of commands without a response. */
  get busy(): number {
    return this.inFlight;
  }

  private releaseAll(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}

export class LoadEnded extends Error {
  override readonly name = 'LoadEnded';
}
