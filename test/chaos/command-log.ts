/** The aggregates that the load changes. */
export type Noun = 'kim' | 'edition' | 'task' | 'aspiration' | 'plan';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The accepted commands: each must have taken effect once. */
export class CommandLog {
  /** The number of accepted commands. */
  commands = 0;
  /** `noun id` → the accepted transitions, in order. */
  readonly steps = new Map<string, string[]>();
  /** The codes of the accepted areas. */
  readonly areas = new Set<string>();
  /** KIM → the number of accepted members. */
  readonly members = new Map<string, number>();
  /** Responses that neither accept a command nor ask to retry it. */
  readonly unexpectedAnswers: string[] = [];
  private readonly waits: Span[] = [];

  recordSteps(noun: Noun, id: string, ...steps: readonly string[]): void {
    const key = `${noun} ${id}`;
    this.steps.set(key, [...(this.steps.get(key) ?? []), ...steps]);
  }

  recordMember(kimId: string): void {
    this.members.set(kimId, (this.members.get(kimId) ?? 0) + 1);
  }

  /** Records how long a command waited for its response. */
  recordWait(from: number, to: number): void {
    this.waits.push({ from, to });
  }

  /** How long at least one command waited for a service. */
  unavailableMs(): number {
    let [total, end] = [0, 0];
    for (const { from, to } of this.waits.toSorted((a, b) => a.from - b.from)) {
      total += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return Math.round(total);
  }
}
