import { topic } from '../events.js';
import { rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { latency } from './latency.js';
import { bestClient, type Figures, type Scene } from './scene.js';

/** From the commit to the consumer, at a steady rate. */
export async function latencyPart({ options, ruler, debezium, start }: Scene): Promise<Figures> {
  const speaker = await start({ producer: bestClient });
  const ours = await latency('relay', speaker, 'outbox', topic.name, ruler, options.seconds);
  const into = { table: 'debezium', url: debezium.database.url } as const;
  const theirs = await latency('debezium', speaker, into, debezium.topic.name, ruler, options.seconds);
  await speaker.stop();
  return {
    figures: {
      p50Ms: rounded(ours.p50),
      p99Ms: rounded(ours.p99),
      debeziumP50Ms: rounded(theirs.p50),
      debeziumP99Ms: rounded(theirs.p99),
    },
    targets: verdicts(
      { what: 'commit to consumed, p50, to Debezium', measured: ours.p50 / theirs.p50, wanted: 0.5, atMost: true },
      { what: 'commit to consumed, p99, to Debezium', measured: ours.p99 / theirs.p99, wanted: 0.5, atMost: true },
    ),
  };
}
