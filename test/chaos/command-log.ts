/** What the load changes, one history each. */
export type Noun = 'kim' | 'edition' | 'task' | 'aspiration';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Everything that the platform has accepted: what it answered, it must have done, once. */
export class CommandLog {
  /** Commands whose acceptance is known. */
  commands = 0;
  /** `noun id` → the steps that were accepted, in order. */
  readonly steps = new Map<string, string[]>();
  /** The codes of areas that were accepted. */
  readonly areas = new Set<string>();
  /** KIM → how many members were accepted. */
  readonly members = new Map<string, number>();
  /** Answers that neither accept a command nor put it off. */
  readonly unexpectedAnswers: string[] = [];
  private readonly waits: Span[] = [];

  recordSteps(noun: Noun, id: string, ...steps: readonly string[]): void {
    const key = `${noun} ${id}`;
    this.steps.set(key, [...(this.steps.get(key) ?? []), ...steps]);
  }

  recordMember(kimId: string): void {
    this.members.set(kimId, (this.members.get(kimId) ?? 0) + 1);
  }

  /** A command that was not served at once waited from then until then. */
  recordWait(from: number, to: number): void {
    this.waits.push({ from, to });
  }

  /** For so long at least one command could not be served. */
  unavailableMs(): number {
    let [total, end] = [0, 0];
    for (const { from, to } of this.waits.toSorted((a, b) => a.from - b.from)) {
      total += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return Math.round(total);
  }
}
