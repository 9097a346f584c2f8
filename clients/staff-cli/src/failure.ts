/** Exit codes for scripts. */
export const exitCodes = {
  done: 0,
  /** The service refused, or another error occurred. */
  refused: 1,
  /** The command line is invalid. */
  usage: 2,
  /** No platform is running, or it does not answer. */
  unreachable: 3,
  /** A retry failed again: dead letters are left. */
  deadLettersLeft: 4,
} as const;

/** A failure for the user: the problem in both languages, and the next step. */
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
