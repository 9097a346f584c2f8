/** A system fault is assumed when more than this share of at least this many keys fail. */
const minKeys = 10;
const failureShare = 0.5;
/** Keys and failures expire after this time; the oldest are dropped above this count. */
const windowMs = 60_000;
const maxKeys = 1_000;

interface Outcome {
  readonly failed: boolean;
  readonly at: number;
}

/**
 * Distinguishes faulty events from a faulty system. A few keys whose handlers fail become dead letters; when most keys
 * of a reaction fail, the circuit opens, no dead letters are stored, and the consumer pauses until a probe succeeds.
 */
export class CircuitBreaker {
  private readonly reactions = new Map<string, Map<string, Outcome>>();
  private readonly tripped = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The reactions that fail for most keys; after a minute without a failure the circuit closes. */
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

  /**
   * Records that all attempts of a handler failed for this key. Returns whether the event may become a dead letter; if
   * not, the circuit of this reaction is open.
   */
  recordFailure(reaction: string, key: string): boolean {
    const keys = this.record(reaction, key, true);
    for (const [known, { at }] of keys) if (this.now() - at > windowMs) keys.delete(known);
    const failed = [...keys.values()].filter((outcome) => outcome.failed).length;
    if (keys.size >= minKeys && failed > keys.size * failureShare) this.tripped.set(reaction, this.now());
    return !this.open.includes(reaction);
  }

  /** Closes the circuit after a successful probe. If most keys still fail, the next failure opens it again. */
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
