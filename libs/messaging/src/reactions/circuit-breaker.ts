/** Of so many keys at least, more than this share must fail before it is taken for a fault of the system. */
const minKeys = 10;
const failureShare = 0.5;
/** Keys and failures are forgotten after so long, and the oldest when there are more than so many. */
const windowMs = 60_000;
const maxKeys = 1_000;

interface Outcome {
  readonly failed: boolean;
  readonly at: number;
}

/**
 * Tells bad events from a bad system. A few keys whose handlers fail are parked; when most keys of a reaction fail, the
 * fault is not theirs: the breaker opens, nothing more is parked, and the consumer pauses until a probe works.
 */
export class CircuitBreaker {
  private readonly reactions = new Map<string, Map<string, Outcome>>();
  private readonly tripped = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The reactions that fail for most keys; one that nobody has seen fail for a minute is believed to be well. */
  get open(): readonly string[] {
    for (const [reaction, failedAt] of this.tripped)
      if (this.now() - failedAt > windowMs) this.tripped.delete(reaction);
    return [...this.tripped.keys()];
  }

  get isOpen(): boolean {
    return this.tripped.size > 0 && this.open.length > 0;
  }

  recordSuccess(reaction: string, key: string): void {
    this.record(reaction, key, false);
  }

  /** A handler has failed for good on this key. Says whether the event may be parked; when not, the breaker is open. */
  recordFailure(reaction: string, key: string): boolean {
    const keys = this.record(reaction, key, true);
    for (const [known, { at }] of keys) if (this.now() - at > windowMs) keys.delete(known);
    const failed = [...keys.values()].filter((outcome) => outcome.failed).length;
    if (keys.size >= minKeys && failed > keys.size * failureShare) this.tripped.set(reaction, this.now());
    return !this.isOpen;
  }

  /** A probe of this reaction worked. Should most keys fail on, the next failure opens the breaker again. */
  close(reaction: string): void {
    this.tripped.delete(reaction);
  }

  private record(reaction: string, key: string, failed: boolean): Map<string, Outcome> {
    const keys = this.reactions.get(reaction) ?? new Map<string, Outcome>();
    this.reactions.set(reaction, keys);
    keys.delete(key);
    keys.set(key, { failed, at: this.now() });
    if (keys.size > maxKeys) keys.delete(keys.keys().next().value!);
    return keys;
  }
}
