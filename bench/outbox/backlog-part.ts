import { log } from '../log.js';
import type { KafkaClient } from '../bench-environment.js';
import { median, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { debeziumDrain, type Drain, drainBacklog, relayDrain } from './backlog.js';
import { producerPerformance } from './producer-performance.js';
import { bestClient, type Figures, type OutboxFixture } from './outbox-fixture.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];

/**
 * Drains a backlog of committed rows to acknowledged records. The sides take turns. Each is one process for all rounds, with
 * a database of its own, so that all of them are equally warm; those that are not measured are stopped.
 */
export async function backlogPart(fixture: OutboxFixture): Promise<Figures> {
  const { environment, options, probe, debezium } = fixture;
  const rates = {
    debezium: [] as number[],
    kafkajs: [] as number[],
    platformatic: [] as number[],
    tool: [] as number[],
  };
  const relays: Partial<Record<KafkaClient, Drain>> = {};
  for (const client of clients) {
    const database = await environment.database('service');
    const service = await fixture.start({ databaseUrl: database.url, producer: client });
    service.kill('SIGSTOP');
    relays[client] = relayDrain(`relay with ${client}`, service, database);
  }
  const drain = (side: Drain) => drainBacklog(side, probe, options.events);
  log('warming up');
  await drain(debeziumDrain(debezium));
  for (const client of clients) await drain(relays[client]!);
  for (let round = 1; round <= options.rounds; round++) {
    log(`round ${round} of ${options.rounds}`);
    rates.debezium.push(await drain(debeziumDrain(debezium)));
    for (const client of clients) rates[client].push(await drain(relays[client]!));
    rates.tool.push(await producerPerformance(environment, options.events * 4));
  }
  for (const client of clients) await relays[client]!.process.stop();
  debezium.process().kill('SIGCONT');
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
      { what: `relay with ${bestClient}, relative to Debezium`, measured: of(bestClient) / dbz, threshold: 1.5 },
      {
        what: `relay with ${bestClient}, relative to Kafka's producer tool`,
        measured: of(bestClient) / tool,
        threshold: 0.35,
      },
    ),
  };
}
