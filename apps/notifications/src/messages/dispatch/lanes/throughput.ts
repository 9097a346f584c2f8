const windowMs = 500;

/** How many messages a second are finished, measured over half a second. */
export class Throughput {
  private count = 0;
  private since = Date.now();
  private rate = 0;

  add(): void {
    this.count += 1;
  }

  perSecond(): number {
    const elapsed = Date.now() - this.since;
    if (elapsed >= windowMs) {
      this.rate = (this.count * 1_000) / elapsed;
      this.count = 0;
      this.since = Date.now();
    }
    return this.rate;
  }
}
