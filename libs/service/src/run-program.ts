import { describeFailure } from './report-failure.js';

/** Runs a program of one task to its end. When it fails, it reports the reason in one message and exits with 1. */
export async function runProgram(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${await describeFailure(name, error)}\n`, () => process.exit(1));
  }
}
