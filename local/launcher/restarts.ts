const minute = 60_000;
const maxPerMinute = 5;
const firstPauseMs = 500;

/** Limits the restarts of a child that keeps dying. */
export class Restarts {
  private exits: number[] = [];

  /** Milliseconds to wait before the restart, doubling with each exit; undefined to give up. */
  recordExit(now = Date.now()): number | undefined {
    this.exits = [...this.exits.filter((exit) => now - exit < minute), now];
    if (this.exits.length >= maxPerMinute) return undefined;
    return firstPauseMs * 2 ** (this.exits.length - 1);
  }
}
