/** What a script can tell apart. */
export const exitCodes = {
  done: 0,
  /** The service refused, or something went wrong that is nobody's of the others. */
  refused: 1,
  /** The command itself is not right. */
  usage: 2,
  /** There is no platform, or it does not answer. */
  unreachable: 3,
  /** A retry came to an event that fails again: something is still parked. */
  deadLettersLeft: 4,
} as const;

/** A failure as people are told of it: what is wrong, in both languages, and what to do next. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly exitCode: (typeof exitCodes)[keyof typeof exitCodes],
    readonly en: string,
    readonly id: string,
    readonly next: string,
  ) {
    super(en);
  }
}
