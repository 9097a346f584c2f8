import { Command } from 'commander';
import {
  clientFor,
  onService,
  parsePosition,
  reasonOption,
  serviceOption,
  type ServiceOptions,
  withCommonOptions,
} from '../options.js';
import { age, printResult, table } from '../print.js';
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

/** `sambung outbox …`: events that the broker rejected. */
export function outboxCommand(context: CliContext): Command {
  const command = new Command('outbox').description('events that the broker rejected / peristiwa yang ditolak broker');

  withCommonOptions(command.command('list'))
    .description('list the dead letters of the outbox')
    .addOption(serviceOption())
    .action(async (options: Partial<ServiceOptions>) => {
      const client = clientFor(context, options);
      const found: (OutboxDeadLetter & { service: string })[] = [];
      for (const service of client.servicesFor(options.service))
        for (const row of await client.getAll<OutboxDeadLetter>(service, path)) found.push({ service, ...row });
      printResult(context, options, found, () =>
        found.length === 0
          ? ['No dead letters in the outbox. / Tidak ada peristiwa yang tertahan di outbox.']
          : table(
              ['SERVICE', 'POSITION', 'TYPE', 'KEY', 'BYTES', 'BLOCKED ROWS', 'SINCE', 'REASON'],
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
    ['retry', 'publish a row again; if the broker rejects it again, it becomes a dead letter again'],
    ['discard', 'discard a row without publishing it; the other rows of its key continue'],
  ] as const)
    onService(command.command(verb))
      .description(about)
      .addOption(reasonOption().makeOptionMandatory(verb === 'discard'))
      .argument('<position>', 'the position from `list`', parsePosition)
      .action(async (position: string, { service, reason, ...options }: ServiceOptions & { reason?: string }) => {
        const answer = await clientFor(context, options).post<object>(service, `${path}/${position}/${verb}`, {
          reason,
        });
        printResult(context, options, answer, () => [
          verb === 'retry' ? `${position} is published again; see \`outbox list\`` : `${position} was discarded`,
        ]);
      });
  return command;
}
