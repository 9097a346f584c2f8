import { topic } from '../events.js';
import { rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { latency } from './latency.js';
import { bestClient, type Figures, type OutboxFixture } from './outbox-fixture.js';

/** From the commit to the consumer, at a steady rate. */
export async function latencyPart({ options, probe, debezium, start }: OutboxFixture): Promise<Figures> {
  debezium.process().kill('SIGSTOP');
  const publisher = await start({ producer: bestClient });
  const ours = await latency('relay', publisher, 'outbox', topic.name, probe, options.seconds);
  const second = await start({ producer: bestClient });
  const two = await latency('relays of two replicas', publisher, 'outbox', topic.name, probe, options.seconds);
  await second.stop();
  debezium.process().kill('SIGCONT');
  const into = { table: 'debezium', url: debezium.database.url } as const;
  const theirs = await latency('debezium', publisher, into, debezium.topic.name, probe, options.seconds);
  await publisher.stop();
  return {
    figures: {
      p50Ms: rounded(ours.p50),
      p99Ms: rounded(ours.p99),
      twoReplicasP50Ms: rounded(two.p50),
      twoReplicasP99Ms: rounded(two.p99),
      debeziumP50Ms: rounded(theirs.p50),
      debeziumP99Ms: rounded(theirs.p99),
    },
    targets: verdicts(
      {
        what: 'commit to consumed, p50, relative to Debezium',
        measured: ours.p50 / theirs.p50,
        threshold: 0.5,
        atMost: true,
      },
      {
        what: 'commit to consumed, p99, relative to Debezium',
        measured: ours.p99 / theirs.p99,
        threshold: 0.5,
        atMost: true,
      },
      {
        what: 'commit to consumed with two replicas, p50, relative to Debezium',
        measured: two.p50 / theirs.p50,
        threshold: 0.5,
        atMost: true,
      },
    ),
  };
}
