import { Command, CommanderError } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup.js';
import { brokerCommand } from './commands/broker.js';
import { deadLettersCommand } from './commands/dead-letters.js';
import { ledgerCommand } from './commands/ledger.js';
import { outboxCommand } from './commands/outbox.js';
import { registryCommand } from './commands/registry.js';
import { exitCodes, Failure } from './failure.js';
import type { CliContext } from './cli-context.js';

/** Runs one command line, without the program's name, and returns the exit code. */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  const program = new Command('sambung')
    .description('Operates a running platform. / Merawat platform yang berjalan.')
    .addCommand(deadLettersCommand(context))
    .addCommand(outboxCommand(context))
    .addCommand(registryCommand(context))
    .addCommand(ledgerCommand(context))
    .addCommand(brokerCommand(context))
    .addCommand(backupCommand(context))
    .addCommand(restoreCommand(context))
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

const exitCodeHelp = `Exit codes: 0 done, 1 refused, 2 wrong usage, 3 not reachable, 4 dead letters left.
Address: --url, <SERVICE>_URL, or the platform started by npm start. Account: SAMBUNG_TOKEN, or its account admin.`;

/** By default Commander writes to the process and ends it. */
function quiet(command: Command, context: CliContext): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => context.out(text.trimEnd()),
    writeErr: (text) => context.err(text.trimEnd()),
  });
  command.showHelpAfterError('→ see --help');
  for (const inner of command.commands) quiet(inner, context);
}
