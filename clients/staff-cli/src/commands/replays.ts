import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { clientFor, common, type OfService, reasonOption, serviceOption, show } from '../options.js';
import { table } from '../print.js';
import type { World } from '../world.js';

interface Replay {
  readonly id: string;
  readonly reaction: string;
  readonly from: string | null;
  readonly status: 'RUNNING' | 'DONE' | 'STOPPED';
  readonly startedAt: string;
  readonly ahead: number | null;
  readonly read: number;
}
interface Start extends OfService {
  readonly reaction: string;
  readonly from: string;
  readonly reason: string;
  readonly wait: boolean;
}

const path = '/messaging/replays';
const lookEveryMs = 1_000;

/** `sambung dead-letters replay` and what belongs to it. */
export function replayCommands(command: Command, world: World, moment: (text: string) => string): void {
  common(command.command('replay'))
    .description('run a reaction again over what the broker has kept')
    .addOption(serviceOption().makeOptionMandatory())
    .requiredOption('--reaction <name>', 'the reaction')
    .requiredOption('--from <time>', '`earliest` or an RFC 3339 time', moment)
    .addOption(reasonOption().makeOptionMandatory())
    .option('--no-wait', 'do not wait for its end')
    .action(async ({ service, reaction, from, reason, wait, ...options }: Start) => {
      const client = clientFor(world, options);
      const begun = await client.post<Replay>(service, path, { reaction, from, reason });
      const look = () => client.get<Replay>(service, `${path}/${begun.id}`);
      const tell = (now: Replay) => (options.json ? undefined : world.err(progress(now)));
      const replay = wait ? await untilOver(begun, look, tell) : begun;
      show(world, options, replay, () => [
        progress(replay),
        ...(replay.status === 'RUNNING' ? [`next: dead-letters replays --service ${service} shows how far it is`] : []),
      ]);
    });

  common(command.command('replays'))
    .description('replays and how far they are')
    .addOption(serviceOption().makeOptionMandatory())
    .action(async (options: OfService) => {
      const { items } = await clientFor(world, options).get<{ items: Replay[] }>(options.service, path);
      show(world, options, items, () =>
        table(
          ['ID', 'REACTION', 'FROM', 'STATUS', 'READ', 'OF', 'STARTED'],
          items.map((one) => [
            one.id,
            one.reaction,
            one.from ?? 'earliest',
            one.status,
            one.read,
            one.ahead,
            one.startedAt,
          ]),
        ),
      );
    });

  common(command.command('stop-replay'))
    .description('end a replay before its time')
    .addOption(serviceOption().makeOptionMandatory())
    .addOption(reasonOption().makeOptionMandatory())
    .argument('<id>', 'the id that `replays` shows')
    .action(async (id: string, { service, reason, ...options }: OfService & { reason: string }) => {
      const replay = await clientFor(world, options).post<Replay>(service, `${path}/${encodeURIComponent(id)}/stop`, {
        reason,
      });
      show(world, options, replay, () => [progress(replay)]);
    });
}

/** Looks again and again, and tells what is new. */
async function untilOver(begun: Replay, look: () => Promise<Replay>, tell: (now: Replay) => void): Promise<Replay> {
  let now = begun;
  for (let told = -1; now.status === 'RUNNING'; now = await look()) {
    if (now.read !== told) tell(now);
    told = now.read;
    await pause(lookEveryMs);
  }
  return now;
}

function progress({ reaction, status, read, ahead }: Replay): string {
  return `${reaction}: ${status}, read ${read} of ${ahead ?? '?'}`;
}
