import { Command } from 'commander';
import { exitCodes, Failure } from '../failure.js';
import {
  clientFor,
  onService,
  parsePosition,
  parseTime,
  reasonOption,
  serviceOption,
  type ServiceOptions,
  withCommonOptions,
} from '../options.js';
import { age, printResult, table } from '../print.js';
import type { CliContext } from '../cli-context.js';
import { addReplayCommands } from './replays.js';

interface BlockedKey {
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly events: number;
  readonly reason: string;
  readonly detail: string;
  readonly ageSeconds: number;
}
interface DeadLetterSummary {
  readonly position: string;
  readonly eventId: string;
  readonly type: string | null;
  readonly reason: string;
  readonly detail: string;
  readonly deadLetteredAt: string;
}
type FoundKey = BlockedKey & { readonly service: string; readonly deadLetters?: readonly DeadLetterSummary[] };

interface RedriveResult {
  readonly unblocked: boolean;
  readonly handled: number;
  readonly duplicates: number;
  readonly remaining: number;
  readonly failure?: { readonly position: string; readonly reason: string; readonly detail: string };
}
interface BulkRedriveResult extends Pick<RedriveResult, 'handled' | 'duplicates'> {
  readonly keys: number;
  readonly unblocked: number;
  readonly failures: readonly object[];
  readonly stopped: boolean;
  readonly next: string | null;
}
interface ManyKeys extends ServiceOptions {
  readonly reaction?: string;
  readonly topic?: string;
  readonly error?: string;
  readonly reason?: string;
}
interface OneKey extends ServiceOptions {
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly reason?: string;
  readonly position?: string;
}

const path = '/messaging/dead-letters';

const ofKey = (command: Command) =>
  onService(command)
    .requiredOption('--reaction <name>', 'the reaction')
    .requiredOption('--topic <name>', 'the topic')
    .requiredOption('--key <key>', 'the key');

/** `sambung dead-letters …`: events that a reaction could not handle. */
export function deadLettersCommand(context: CliContext): Command {
  const command = new Command('dead-letters').description(
    'events that a reaction could not handle / peristiwa yang gagal diproses',
  );

  withCommonOptions(command.command('list'))
    .description('list blocked keys; with --key the events of one key')
    .addOption(serviceOption())
    .option('--reaction <name>', 'only for this reaction')
    .option('--topic <name>', 'only on this topic')
    .option('--key <key>', 'only this key')
    .action(async (options: Partial<OneKey>) => {
      const client = clientFor(context, options);
      const { reaction, topic, key } = options;
      const found: FoundKey[] = [];
      for (const service of client.servicesFor(options.service))
        for (const item of await client.getAll<BlockedKey>(service, path, { reaction, topic, key })) {
          const name = { reaction: item.reaction, topic: item.topic, key: item.key };
          const deadLetters =
            key === undefined ? [] : await client.getAll<DeadLetterSummary>(service, `${path}/events`, name);
          found.push({ service, ...item, ...(key !== undefined && { deadLetters }) });
        }
      printResult(context, options, found, () => [
        ...keyLines(found),
        ...found.flatMap(({ deadLetters }) => (deadLetters ? ['', ...eventLines(deadLetters)] : [])),
      ]);
    });

  onService(command.command('show'))
    .description('show one event with its content; the access is recorded')
    .argument('<position>', 'the position from `list --key`', parsePosition)
    .action(async (position: string, options: ServiceOptions) => {
      const event = await clientFor(context, options).get<object>(options.service, `${path}/events/${position}`);
      context.out(JSON.stringify(event, null, 2));
    });

  ofKey(command.command('retry'))
    .description('handle the events of a key in order, up to the first repeated failure')
    .addOption(reasonOption())
    .action(async ({ service, reaction, topic, key, reason, ...options }: OneKey) => {
      const client = clientFor(context, options);
      let total: RedriveResult = { unblocked: false, handled: 0, duplicates: 0, remaining: 0 };
      do {
        const part = await client.post<RedriveResult>(service, `${path}/retry`, { reaction, topic, key, reason });
        total = { ...part, handled: total.handled + part.handled, duplicates: total.duplicates + part.duplicates };
      } while (!total.unblocked && !total.failure);
      printResult(context, options, total, () => [
        `handled ${total.handled}, already handled before ${total.duplicates}, remaining ${total.remaining}` +
          (total.unblocked ? '; the key is unblocked / kunci sudah dibuka' : ''),
      ]);
      if (total.failure)
        throw new Failure(
          exitCodes.deadLettersLeft,
          `Event ${total.failure.position} failed again: ${total.failure.reason}, ${total.failure.detail}.`,
          `Peristiwa ${total.failure.position} gagal lagi.`,
          `Inspect it with \`dead-letters show ${total.failure.position} --service ${service}\`, fix its cause and retry, or discard it.`,
        );
    });

  onService(command.command('retry-all'))
    .description('handle the events of all blocked keys, or of those that match; stops when most of them fail again')
    .option('--reaction <name>', 'only of this reaction')
    .option('--topic <name>', 'only on this topic')
    .option('--error <code>', 'only keys whose first event has this reason, such as SCHEMA')
    .addOption(reasonOption())
    .action(async ({ service, reaction, topic, error, reason, ...options }: ManyKeys) => {
      const client = clientFor(context, options);
      const total = { keys: 0, unblocked: 0, handled: 0, duplicates: 0, failed: 0, stopped: false };
      for (let after: string | null | undefined; after !== null;) {
        const body = { reaction, topic, error, reason, after };
        const part = await client.post<BulkRedriveResult>(service, `${path}/retry-all`, body);
        for (const count of ['keys', 'unblocked', 'handled', 'duplicates'] as const) total[count] += part[count];
        total.failed += part.failures.length;
        total.stopped = part.stopped;
        after = part.next;
      }
      printResult(context, options, total, () => [
        `keys ${total.keys}, unblocked ${total.unblocked}, handled ${total.handled}, already handled before ${total.duplicates}`,
      ]);
      if (total.failed > 0)
        throw new Failure(
          exitCodes.deadLettersLeft,
          `${total.failed} keys failed again${total.stopped ? '; as most of them did, the others were not tried' : ''}.`,
          `${total.failed} kunci gagal lagi.`,
          `List them with \`dead-letters list --service ${service}\`, fix the cause and retry.`,
        );
    });

  ofKey(command.command('discard'))
    .description('discard one event of a key, or all of them')
    .option('--position <number>', 'only this event, with the position from `list --key`', parsePosition)
    .addOption(reasonOption().makeOptionMandatory())
    .action(async ({ service, reaction, topic, key, reason, position, ...options }: OneKey) => {
      const body = { reaction, topic, key, reason, position };
      const answer = await clientFor(context, options).post<{
        discarded: number;
        remaining: number;
        unblocked: boolean;
      }>(service, `${path}/discard`, body);
      printResult(context, options, answer, () => [
        `discarded ${answer.discarded}, remaining ${answer.remaining}`,
        answer.unblocked
          ? 'the key is unblocked / kunci sudah dibuka'
          : 'next: dead-letters retry handles the remaining events',
      ]);
    });

  onService(command.command('actions'))
    .description('list manual actions: actor, time and reason')
    .action(async (options: ServiceOptions) => {
      const { items } = await clientFor(context, options).get<{ items: Record<string, string | number | null>[] }>(
        options.service,
        `${path}/actions`,
      );
      printResult(context, options, items, () =>
        table(
          ['AT', 'WHO', 'WHAT', 'EVENTS', 'REACTION', 'KEY', 'WHY'],
          items.map((line) => ['at', 'actor', 'action', 'count', 'reaction', 'key', 'reason'].map((one) => line[one]!)),
        ),
      );
    });

  addReplayCommands(command, context, parseTime);
  return command;
}

function keyLines(keys: readonly FoundKey[]): string[] {
  if (keys.length === 0) return ['No dead letters. / Tidak ada peristiwa yang tertahan.'];
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

function eventLines(events: readonly DeadLetterSummary[]): string[] {
  return table(
    ['POSITION', 'TYPE', 'REASON', 'DETAIL', 'SINCE', 'EVENT'],
    events.map((one) => [one.position, one.type, one.reason, one.detail, one.deadLetteredAt, one.eventId]),
  );
}
