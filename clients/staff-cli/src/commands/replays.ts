import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { clientFor, onService, reasonOption, type ServiceOptions } from '../options.js';
import { printResult, table } from '../print.js';
import type { CliContext } from '../cli-context.js';

interface Replay {
  readonly id: string;
  readonly reaction: string;
  readonly from: string | null;
  readonly status: 'RUNNING' | 'DONE' | 'STOPPED';
  readonly startedAt: string;
  readonly total: number | null;
  readonly read: number;
}
interface Start extends ServiceOptions {
  readonly reaction: string;
  readonly from: string;
  readonly reason: string;
  readonly wait: boolean;
}

const path = '/messaging/replays';
const pollIntervalMs = 1_000;

/** `sambung dead-letters replay` and related commands. */
export function addReplayCommands(command: Command, context: CliContext, parseTime: (text: string) => string): void {
  onService(command.command('replay'))
    .description('rerun a reaction over the stored events')
    .requiredOption('--reaction <name>', 'the reaction')
    .requiredOption('--from <time>', '`earliest` or an RFC 3339 time', parseTime)
    .addOption(reasonOption().makeOptionMandatory())
    .option('--no-wait', 'do not wait for the end')
    .action(async ({ service, reaction, from, reason, wait, ...options }: Start) => {
      const client = clientFor(context, options);
      const begun = await client.post<Replay>(service, path, { reaction, from, reason });
      const poll = () => client.get<Replay>(service, `${path}/${begun.id}`);
      const report = (now: Replay) => (options.json ? undefined : context.err(progress(now)));
      const replay = wait ? await waitForEnd(begun, poll, report) : begun;
      printResult(context, options, replay, () => [
        progress(replay),
        ...(replay.status === 'RUNNING' ? [`next: dead-letters replays --service ${service} shows the progress`] : []),
      ]);
    });

  onService(command.command('replays'))
    .description('list replays with their progress')
    .action(async (options: ServiceOptions) => {
      const { items } = await clientFor(context, options).get<{ items: Replay[] }>(options.service, path);
      printResult(context, options, items, () =>
        table(
          ['ID', 'REACTION', 'FROM', 'STATUS', 'READ', 'OF', 'STARTED'],
          items.map((one) => [
            one.id,
            one.reaction,
            one.from ?? 'earliest',
            one.status,
            one.read,
            one.total,
            one.startedAt,
          ]),
        ),
      );
    });

  onService(command.command('stop-replay'))
    .description('stop a running replay')
    .addOption(reasonOption().makeOptionMandatory())
    .argument('<id>', 'the id from `replays`')
    .action(async (id: string, { service, reason, ...options }: ServiceOptions & { reason: string }) => {
      const replay = await clientFor(context, options).post<Replay>(service, `${path}/${encodeURIComponent(id)}/stop`, {
        reason,
      });
      printResult(context, options, replay, () => [progress(replay)]);
    });
}

/** Polls the replay and reports its progress. */
async function waitForEnd(begun: Replay, poll: () => Promise<Replay>, report: (now: Replay) => void): Promise<Replay> {
  let now = begun;
  for (let reported = -1; now.status === 'RUNNING'; now = await poll()) {
    if (now.read !== reported) report(now);
    reported = now.read;
    await pause(pollIntervalMs);
  }
  return now;
}

function progress({ reaction, status, read, total }: Replay): string {
  return `${reaction}: ${status}, read ${read} of ${total ?? '?'}`;
}
