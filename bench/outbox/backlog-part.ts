import { log } from '../log.js';
import type { KafkaClient } from '../bench-environment.js';
import { median, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { debeziumDrain, drainBacklog, relayDrain } from './backlog.js';
import { producerPerformance } from './producer-performance.js';
import { bestClient, type Figures, type OutboxFixture } from './outbox-fixture.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];

/** Drains a backlog of committed rows to acknowledged records; all sides are warm and take turns. */
export async function backlogPart(fixture: OutboxFixture): Promise<Figures> {
  const { environment, options, probe, debezium, database } = fixture;
  const rates = {
    debezium: [] as number[],
    kafkajs: [] as number[],
    platformatic: [] as number[],
    tool: [] as number[],
  };
  const drainWithDebezium = () => drainBacklog(debeziumDrain(debezium), probe, options.events);
  const drainWithRelay = async (client: KafkaClient) => {
    const service = await fixture.start({ producer: client });
    const drain = relayDrain(`relay with ${client}`, service, database);
    await drainBacklog(drain, probe, Math.min(10_000, options.events));
    const perSecond = await drainBacklog(drain, probe, options.events);
    await service.stop();
    return perSecond;
  };
  log('warming up');
  await drainWithDebezium();
  for (const client of clients) await drainWithRelay(client);
  for (let round = 1; round <= options.rounds; round++) {
    log(`round ${round} of ${options.rounds}`);
    rates.debezium.push(await drainWithDebezium());
    for (const client of clients) rates[client].push(await drainWithRelay(client));
    rates.tool.push(await producerPerformance(environment, options.events * 4));
  }
  const [dbz, tool] = [median(rates.debezium), median(rates.tool)];
  const of = (client: KafkaClient) => median(rates[client]);
  return {
    figures: {
      kafkajsPerSecond: rounded(of('kafkajs')),
      platformaticPerSecond: rounded(of('platformatic')),
      debeziumPerSecond: rounded(dbz),
      producerToolPerSecond: rounded(tool),
    },
    targets: verdicts(
      { what: 'relay with kafkajs, relative to Debezium', measured: of('kafkajs') / dbz, threshold: 1.5 },
      { what: `relay with ${bestClient}, relative to Debezium`, measured: of(bestClient) / dbz, threshold: 3 },
      {
        what: `relay with ${bestClient}, relative to Kafka's producer tool`,
        measured: of(bestClient) / tool,
        threshold: 0.35,
      },
    ),
  };
}
