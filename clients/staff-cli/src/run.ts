import { Command, CommanderError } from 'commander';
import { deadLetters } from './commands/dead-letters.js';
import { ledger } from './commands/ledger.js';
import { outbox } from './commands/outbox.js';
import { registry } from './commands/registry.js';
import { exitCodes, Failure } from './failure.js';
import type { CliContext } from './cli-context.js';

/** Runs one command line, without the program's name, and gives the exit code. */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  const program = new Command('sambung')
    .description('Looks after a running platform. / Merawat platform yang berjalan.')
    .addCommand(deadLetters(context))
    .addCommand(outbox(context))
    .addCommand(registry(context))
    .addCommand(ledger(context))
    .addHelpText('after', `\n${exitCodeHelp}`);
  quiet(program, context);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (!(error instanceof Failure)) throw error;
    context.err(error.en);
    if (error.id) context.err(error.id);
    context.err(`→ ${error.next}`);
    return error.exitCode;
  }
}

const exitCodeHelp = `Exit codes: 0 done, 1 refused, 2 wrong usage, 3 not reachable, 4 something is still parked.
Where: --url, <SERVICE>_URL, or the platform that npm start runs. Who: SAMBUNG_TOKEN, or its account admin.`;

/** Commander would write to the process and end it. */
function quiet(command: Command, context: CliContext): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => context.out(text.trimEnd()),
    writeErr: (text) => context.err(text.trimEnd()),
  });
  command.showHelpAfterError('→ --help says how it is used');
  for (const inner of command.commands) quiet(inner, context);
}
