import type { BenchService } from '../child-process.js';
import { topic } from '../events.js';
import { verdicts } from '../targets.js';
import { type Gap, gapAfterKill } from './gap.js';
import { bestClient, type Figures, type OutboxFixture } from './outbox-fixture.js';

/** How long events wait when the publishing process is killed under load. */
export async function gapPart({ environment, probe, debezium, database, start }: OutboxFixture): Promise<Figures> {
  const elsewhere = await environment.database('service');
  const publisher = await start({ databaseUrl: elsewhere.url });
  let killed: BenchService = await start({ producer: bestClient });
  const relay = {
    topic: topic.name,
    into: { table: 'outbox', url: database.url } as const,
    kill: () => killed.kill('SIGKILL'),
  };
  const restart = async () => void (killed = await start({ producer: bestClient }));
  const alone = await gapAfterKill({ ...relay, name: 'relay, started again', restart }, publisher, probe);
  const second = await start({ producer: bestClient });
  const withSecond = await gapAfterKill({ ...relay, name: 'relay with a second replica' }, publisher, probe);
  await second.stop();
  const theirs = await gapAfterKill(
    {
      name: 'debezium, started again',
      topic: debezium.topic.name,
      into: { table: 'debezium', url: debezium.database.url },
      kill: () => debezium.process().kill('SIGKILL'),
      restart: () => debezium.restart(),
    },
    publisher,
    probe,
  );
  await publisher.stop();
  const shown = ({ gap, twice }: Gap) => ({ ms: Math.round(gap), twice });
  const target = { threshold: 0.2, atMost: true } as const;
  return {
    figures: {
      relayWithSecondReplica: shown(withSecond),
      relayStartedAgain: shown(alone),
      debeziumStartedAgain: shown(theirs),
    },
    targets: verdicts(
      {
        what: 'wait around kill -9 with a second replica, relative to Debezium',
        measured: withSecond.gap / theirs.gap,
        ...target,
      },
      { what: 'wait around kill -9, started again, relative to Debezium', measured: alone.gap / theirs.gap, ...target },
    ),
  };
}
