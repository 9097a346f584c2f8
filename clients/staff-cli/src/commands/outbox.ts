import { Command } from 'commander';
import {
  clientFor,
  withCommonOptions,
  type ServiceOptions,
  fetchAllPages,
  parsePosition,
  reasonOption,
  serviceOption,
  printResult,
} from '../options.js';
import { age, table } from '../print.js';
import type { CliContext } from '../cli-context.js';

interface OutboxDeadLetter {
  readonly position: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly reason: string;
  readonly ageSeconds: number;
  readonly bytes: number;
  readonly blockedRows: number;
}

const path = '/messaging/outbox';

/** `sambung outbox …`: what a service has said and the broker would not take. */
export function outbox(context: CliContext): Command {
  const command = new Command('outbox').description(
    'events that the broker would not take / peristiwa yang ditolak broker',
  );

  withCommonOptions(command.command('list'))
    .description('rows that were set aside')
    .addOption(serviceOption())
    .action(async (options: Partial<ServiceOptions>) => {
      const client = clientFor(context, options);
      const found: (OutboxDeadLetter & { service: string })[] = [];
      for (const service of client.servicesFor(options.service))
        for (const row of await fetchAllPages<OutboxDeadLetter>(client, service, path, {}))
          found.push({ service, ...row });
      printResult(context, options, found, () =>
        found.length === 0
          ? ['Nothing is set aside. / Tidak ada yang disisihkan.']
          : table(
              ['SERVICE', 'POSITION', 'TYPE', 'KEY', 'BYTES', 'BEHIND', 'SINCE', 'REASON'],
              found.map((row) => [
                row.service,
                row.position,
                row.type,
                row.key,
                row.bytes,
                row.blockedRows,
                age(row.ageSeconds),
                row.reason,
              ]),
            ),
      );
    });

  for (const [verb, about] of [
    ['retry', 'send a row again; when it is refused again, it is set aside again'],
    ['discard', 'give a row up, so that it is never said; the rest of its key goes on'],
  ] as const)
    withCommonOptions(command.command(verb))
      .description(about)
      .addOption(serviceOption().makeOptionMandatory())
      .addOption(reasonOption().makeOptionMandatory(verb === 'discard'))
      .argument('<position>', 'the number that `list` shows', parsePosition)
      .action(async (place: string, { service, reason, ...options }: ServiceOptions & { reason?: string }) => {
        const answer = await clientFor(context, options).post<object>(service, `${path}/${place}/${verb}`, { reason });
        printResult(context, options, answer, () => [
          verb === 'retry' ? `${place} is sent again; see \`outbox list\`` : `${place} was discarded`,
        ]);
      });
  return command;
}
