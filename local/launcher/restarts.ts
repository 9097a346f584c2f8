const minute = 60_000;
const mostInAMinute = 5;
const firstPauseMs = 500;

/** Decides what becomes of a child that dies by itself again and again. */
export class Restarts {
  private deaths: number[] = [];

  /** Milliseconds to wait before it is started again, doubling with each death; undefined to give it up. */
  died(now = Date.now()): number | undefined {
    this.deaths = [...this.deaths.filter((death) => now - death < minute), now];
    if (this.deaths.length >= mostInAMinute) return undefined;
    return firstPauseMs * 2 ** (this.deaths.length - 1);
  }
}
