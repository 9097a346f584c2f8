import { Command } from 'commander';
import { clientFor, serviceOption, type ServiceOptions, withCommonOptions } from '../options.js';
import { printResult, table } from '../print.js';
import type { CliContext } from '../cli-context.js';

interface LedgerPage {
  readonly published: readonly { topic: string; type: string; count: number }[];
  readonly handled: readonly { reaction: string; type: string; count: number }[];
  readonly deadLetters: number;
  readonly blockedKeys: number;
  readonly outboxPending: number;
  readonly outboxDeadLetters: number;
}

/** `sambung ledger`: reconciles published and handled events. */
export function ledgerCommand(context: CliContext): Command {
  return withCommonOptions(new Command('ledger'))
    .description('published, handled and dead events / neraca peristiwa')
    .addOption(serviceOption())
    .action(async (options: Partial<ServiceOptions>) => {
      const client = clientFor(context, options);
      const pages: (LedgerPage & { service: string })[] = [];
      for (const service of client.servicesFor(options.service))
        pages.push({ service, ...(await client.get<LedgerPage>(service, '/messaging/ledger')) });
      printResult(context, options, pages, () => [
        ...table(
          ['SERVICE', 'PUBLISHED', 'HANDLED', 'OUTBOX', 'OUTBOX DEAD LETTERS', 'BLOCKED KEYS', 'DEAD LETTERS'],
          pages.map((one) => [
            one.service,
            sum(one.published),
            sum(one.handled),
            one.outboxPending,
            one.outboxDeadLetters,
            one.blockedKeys,
            one.deadLetters,
          ]),
        ),
        ...(pages.some(({ blockedKeys }) => blockedKeys > 0) ? ['next: dead-letters list'] : []),
        ...(pages.some(({ outboxDeadLetters }) => outboxDeadLetters > 0) ? ['next: outbox list'] : []),
      ]);
    });
}

function sum(lines: readonly { count: number }[]): number {
  return lines.reduce((total, { count }) => total + count, 0);
}
