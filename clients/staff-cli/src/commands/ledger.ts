import { Command } from 'commander';
import { clientFor, common, type OfService, serviceOption, show } from '../options.js';
import { table } from '../print.js';
import type { World } from '../world.js';

interface LedgerPage {
  readonly published: readonly { topic: string; type: string; count: number }[];
  readonly handled: readonly { reaction: string; type: string; count: number }[];
  readonly parkedEvents: number;
  readonly parkedKeys: number;
  readonly outboxLeft: number;
  readonly setAside: number;
}

/** `sambung ledger`: whether all that was said has been heard. */
export function ledger(world: World): Command {
  return common(new Command('ledger'))
    .description('what was said, handled, parked and set aside / neraca peristiwa')
    .addOption(serviceOption())
    .action(async (options: Partial<OfService>) => {
      const client = clientFor(world, options);
      const books: (LedgerPage & { service: string })[] = [];
      for (const service of client.meant(options.service))
        books.push({ service, ...(await client.get<LedgerPage>(service, '/messaging/ledger')) });
      show(world, options, books, () => [
        ...table(
          ['SERVICE', 'SAID', 'HANDLED', 'OUTBOX', 'SET ASIDE', 'PARKED KEYS', 'PARKED EVENTS'],
          books.map((one) => [
            one.service,
            sum(one.published),
            sum(one.handled),
            one.outboxLeft,
            one.setAside,
            one.parkedKeys,
            one.parkedEvents,
          ]),
        ),
        ...(books.some(({ parkedKeys }) => parkedKeys > 0) ? ['next: dead-letters list'] : []),
        ...(books.some(({ setAside }) => setAside > 0) ? ['next: outbox list'] : []),
      ]);
    });
}

function sum(lines: readonly { count: number }[]): number {
  return lines.reduce((total, { count }) => total + count, 0);
}
