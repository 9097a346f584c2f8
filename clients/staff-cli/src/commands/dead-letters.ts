import { Command } from 'commander';
import { exitCodes, Failure } from '../failure.js';
import {
  clientFor,
  common,
  moment,
  type OfService,
  pages,
  position,
  reasonOption,
  serviceOption,
  show,
} from '../options.js';
import { age, table } from '../print.js';
import type { World } from '../world.js';
import { replayCommands } from './replays.js';

interface ParkedKey {
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly events: number;
  readonly reason: string;
  readonly detail: string;
  readonly ageSeconds: number;
}
interface ParkedEventLine {
  readonly position: string;
  readonly eventId: string;
  readonly type: string | null;
  readonly reason: string;
  readonly detail: string;
  readonly parkedAt: string;
}
type FoundKey = ParkedKey & { readonly service: string; readonly inside?: readonly ParkedEventLine[] };

interface Redriven {
  readonly freed: boolean;
  readonly handled: number;
  readonly duplicates: number;
  readonly left: number;
  readonly stoppedAt?: { readonly position: string; readonly reason: string; readonly detail: string };
}
interface OneKey extends OfService {
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly reason?: string;
  readonly position?: string;
}

const path = '/messaging/dead-letters';

const ofKey = (command: Command) =>
  common(command)
    .addOption(serviceOption().makeOptionMandatory())
    .requiredOption('--reaction <name>', 'the reaction')
    .requiredOption('--topic <name>', 'the topic')
    .requiredOption('--key <key>', 'the key');

/** `sambung dead-letters …`: events that a reaction could not handle. */
export function deadLetters(world: World): Command {
  const command = new Command('dead-letters').description(
    'events that a reaction could not handle / peristiwa yang gagal diproses',
  );

  common(command.command('list'))
    .description('parked keys; with --key the events of one key')
    .addOption(serviceOption())
    .option('--reaction <name>', 'only of this reaction')
    .option('--topic <name>', 'only of this topic')
    .option('--key <key>', 'only this key')
    .action(async (options: Partial<OneKey>) => {
      const client = clientFor(world, options);
      const { reaction, topic, key } = options;
      const found: FoundKey[] = [];
      for (const service of client.meant(options.service))
        for (const item of await pages<ParkedKey>(client, service, path, { reaction, topic, key })) {
          const name = { reaction: item.reaction, topic: item.topic, key: item.key };
          const inside = key === undefined ? [] : await pages<ParkedEventLine>(client, service, `${path}/events`, name);
          found.push({ service, ...item, ...(key !== undefined && { inside }) });
        }
      show(world, options, found, () => [
        ...keyLines(found),
        ...found.flatMap(({ inside }) => (inside ? ['', ...eventLines(inside)] : [])),
      ]);
    });

  common(command.command('show'))
    .description('one event with what it holds; the look is recorded')
    .addOption(serviceOption().makeOptionMandatory())
    .argument('<position>', 'the number that `list --key` shows', position)
    .action(async (place: string, options: OfService) => {
      const event = await clientFor(world, options).get<object>(options.service, `${path}/events/${place}`);
      world.out(JSON.stringify(event, null, 2));
    });

  ofKey(command.command('retry'))
    .description('handle the events of a key in order, up to the first that fails again')
    .addOption(reasonOption())
    .action(async ({ service, reaction, topic, key, reason, ...options }: OneKey) => {
      const client = clientFor(world, options);
      let total: Redriven = { freed: false, handled: 0, duplicates: 0, left: 0 };
      do {
        const part = await client.post<Redriven>(service, `${path}/retry`, { reaction, topic, key, reason });
        total = { ...part, handled: total.handled + part.handled, duplicates: total.duplicates + part.duplicates };
      } while (!total.freed && !total.stoppedAt);
      show(world, options, total, () => [
        `handled ${total.handled}, already handled before ${total.duplicates}, still parked ${total.left}` +
          (total.freed ? '; the key is free / kunci sudah bebas' : ''),
      ]);
      if (total.stoppedAt)
        throw new Failure(
          exitCodes.stillParked,
          `Event ${total.stoppedAt.position} failed again: ${total.stoppedAt.reason}, ${total.stoppedAt.detail}.`,
          `Peristiwa ${total.stoppedAt.position} gagal lagi.`,
          `Look at it with \`dead-letters show ${total.stoppedAt.position} --service ${service}\`, mend its cause and retry, or discard it.`,
        );
    });

  ofKey(command.command('discard'))
    .description('give up one event of a key, or all of them')
    .option('--position <number>', 'only this event, as `list --key` shows it', position)
    .addOption(reasonOption().makeOptionMandatory())
    .action(async ({ service, reaction, topic, key, reason, position: place, ...options }: OneKey) => {
      const body = { reaction, topic, key, reason, position: place };
      const answer = await clientFor(world, options).post<{ discarded: number; left: number; freed: boolean }>(
        service,
        `${path}/discard`,
        body,
      );
      show(world, options, answer, () => [
        `discarded ${answer.discarded}, still parked ${answer.left}`,
        answer.freed ? 'the key is free / kunci sudah bebas' : 'next: dead-letters retry handles what is left',
      ]);
    });

  common(command.command('actions'))
    .description('who did what by hand, when and why')
    .addOption(serviceOption().makeOptionMandatory())
    .action(async (options: OfService) => {
      const { items } = await clientFor(world, options).get<{ items: Record<string, string | number | null>[] }>(
        options.service,
        `${path}/actions`,
      );
      show(world, options, items, () =>
        table(
          ['AT', 'WHO', 'WHAT', 'EVENTS', 'REACTION', 'KEY', 'WHY'],
          items.map((line) => ['at', 'actor', 'action', 'count', 'reaction', 'key', 'reason'].map((one) => line[one]!)),
        ),
      );
    });

  replayCommands(command, world, moment);
  return command;
}

function keyLines(keys: readonly FoundKey[]): string[] {
  if (keys.length === 0) return ['Nothing is parked. / Tidak ada peristiwa yang tertahan.'];
  return table(
    ['SERVICE', 'REACTION', 'TOPIC', 'KEY', 'EVENTS', 'OLDEST', 'REASON', 'DETAIL'],
    keys.map((one) => [
      one.service,
      one.reaction,
      one.topic,
      one.key,
      one.events,
      age(one.ageSeconds),
      one.reason,
      one.detail,
    ]),
  );
}

function eventLines(events: readonly ParkedEventLine[]): string[] {
  return table(
    ['POSITION', 'TYPE', 'REASON', 'DETAIL', 'PARKED', 'EVENT'],
    events.map((one) => [one.position, one.type, one.reason, one.detail, one.parkedAt, one.eventId]),
  );
}
