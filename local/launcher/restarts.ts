const minute = 60_000;
const maxPerMinute = 5;
const firstPauseMs = 500;

/** Decides what becomes of a child that dies by itself again and again. */
export class Restarts {
  private exits: number[] = [];

  /** Milliseconds to wait before it is started again, doubling with each death; undefined to give it up. */
  recordExit(now = Date.now()): number | undefined {
    this.exits = [...this.exits.filter((exit) => now - exit < minute), now];
    if (this.exits.length >= maxPerMinute) return undefined;
    return firstPauseMs * 2 ** (this.exits.length - 1);
  }
}
