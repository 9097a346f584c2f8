import { Command } from 'commander';
import { clientFor, common, type OfService, pages, position, reasonOption, serviceOption, show } from '../options.js';
import { age, table } from '../print.js';
import type { World } from '../world.js';

interface SetAsideRow {
  readonly position: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly reason: string;
  readonly ageSeconds: number;
  readonly bytes: number;
  readonly behind: number;
}

const path = '/messaging/outbox';

/** `sambung outbox …`: what a service has said and the broker would not take. */
export function outbox(world: World): Command {
  const command = new Command('outbox').description(
    'events that the broker would not take / peristiwa yang ditolak broker',
  );

  common(command.command('list'))
    .description('rows that were set aside')
    .addOption(serviceOption())
    .action(async (options: Partial<OfService>) => {
      const client = clientFor(world, options);
      const found: (SetAsideRow & { service: string })[] = [];
      for (const service of client.meant(options.service))
        for (const row of await pages<SetAsideRow>(client, service, path, {})) found.push({ service, ...row });
      show(world, options, found, () =>
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
                row.behind,
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
    common(command.command(verb))
      .description(about)
      .addOption(serviceOption().makeOptionMandatory())
      .addOption(reasonOption().makeOptionMandatory(verb === 'discard'))
      .argument('<position>', 'the number that `list` shows', position)
      .action(async (place: string, { service, reason, ...options }: OfService & { reason?: string }) => {
        const answer = await clientFor(world, options).post<object>(service, `${path}/${place}/${verb}`, { reason });
        show(world, options, answer, () => [
          verb === 'retry' ? `${place} is sent again; see \`outbox list\`` : `${place} was discarded`,
        ]);
      });
  return command;
}
