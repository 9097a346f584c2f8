import { type BenchService, type ServiceOptions, startBenchService } from '../child.js';
import { startDebezium } from '../debezium/connect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { Ruler } from '../ruler.js';
import { say } from '../say.js';
import type { KafkaClient, Stage } from '../stage.js';
import { median, rounded } from '../statistics.js';
import { debeziumDrain, type Drain, drainBacklog, relayDrain } from './backlog.js';
import { type Gap, gapAfterKill } from './gap.js';
import { latency } from './latency.js';
import { producerPerformance } from './producer-performance.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];
const bestClient: KafkaClient = 'platformatic';

/** The relay against Debezium's outbox event router and against Kafka's own producer tool. */
export async function benchOutbox(stage: Stage, options: Options): Promise<object> {
  const wanted = (part: string) => options.parts.length === 0 || options.parts.includes(part);
  const ruler = new Ruler(stage.brokers);
  await ruler.start();
  stage.onStop(() => ruler.stop());
  await stage.ensureTopics(topic);
  const debezium = await startDebezium(stage);
  const database = await stage.database('service');
  const start = async (more: Partial<ServiceOptions>) => {
    const service = await startBenchService({ databaseUrl: database.url, brokers: stage.brokers, ...more });
    stage.onStop(() => service.stop());
    return service;
  };

  const figures: Record<string, object> = {};
  if (wanted('backlog')) {
    const rates: Record<string, number[]> = { debezium: [], kafkajs: [], platformatic: [], tool: [] };
    const measure = async (drain: Drain, count: number) => (await drainBacklog(drain, ruler, count), count);
    await measure(debeziumDrain(debezium), options.events);
    for (const client of clients) {
      const service = await start({ producer: client });
      await measure(relayDrain(`relay with ${client}`, service, database), Math.min(20_000, options.events));
      await service.stop();
    }
    for (let round = 1; round <= options.rounds; round++) {
      say(`round ${round} of ${options.rounds}`);
      rates['debezium']!.push(await drainBacklog(debeziumDrain(debezium), ruler, options.events));
      for (const client of clients) {
        const service = await start({ producer: client });
        const drain = relayDrain(`relay with ${client}`, service, database);
        await drainBacklog(drain, ruler, Math.min(10_000, options.events));
        rates[client]!.push(await drainBacklog(drain, ruler, options.events));
        await service.stop();
      }
      rates['tool']!.push(await producerPerformance(stage, options.events * 4));
    }
    const [dbz, tool] = [median(rates['debezium']!), median(rates['tool']!)];
    const of = (client: KafkaClient) => {
      const perSecond = median(rates[client]!);
      return {
        perSecond: rounded(perSecond),
        toDebezium: rounded(perSecond / dbz),
        toProducerTool: rounded(perSecond / tool),
      };
    };
    figures['backlog'] = {
      kafkajs: of('kafkajs'),
      platformatic: of('platformatic'),
      debeziumPerSecond: rounded(dbz),
      producerToolPerSecond: rounded(tool),
    };
  }

  if (wanted('latency')) {
    const speaker = await start({ producer: bestClient });
    const ours = await latency('relay', speaker, 'outbox', topic.name, ruler, options.seconds);
    const into = { table: 'debezium', url: debezium.database.url } as const;
    const theirs = await latency('debezium', speaker, into, debezium.topic.name, ruler, options.seconds);
    await speaker.stop();
    figures['latencyMs'] = {
      p50: rounded(ours.p50),
      p99: rounded(ours.p99),
      debeziumP50: rounded(theirs.p50),
      debeziumP99: rounded(theirs.p99),
      p50Ratio: rounded(ours.p50 / theirs.p50),
      p99Ratio: rounded(ours.p99 / theirs.p99),
    };
  }

  if (wanted('gap')) {
    const elsewhere = await stage.database('service');
    const speaker = await start({ databaseUrl: elsewhere.url });
    let victim: BenchService = await start({ producer: bestClient });
    const relay = {
      topic: topic.name,
      into: { table: 'outbox', url: database.url } as const,
      kill: () => victim.kill('SIGKILL'),
    };
    const restart = async () => void (victim = await start({ producer: bestClient }));
    const alone = await gapAfterKill({ ...relay, name: 'relay, started again', restart }, speaker, ruler);
    const second = await start({ producer: bestClient });
    const withSecond = await gapAfterKill({ ...relay, name: 'relay with a second replica' }, speaker, ruler);
    await second.stop();
    const theirs = await gapAfterKill(
      {
        name: 'debezium, started again',
        topic: debezium.topic.name,
        into: { table: 'debezium', url: debezium.database.url },
        kill: () => debezium.process().kill('SIGKILL'),
        restart: () => debezium.restart(),
      },
      speaker,
      ruler,
    );
    await speaker.stop();
    const shown = ({ gap, twice }: Gap) => ({ gap: Math.round(gap), twice });
    figures['killMs'] = {
      relayWithSecondReplica: shown(withSecond),
      relayStartedAgain: shown(alone),
      debeziumStartedAgain: shown(theirs),
      ratioWithSecondReplica: rounded(withSecond.gap / theirs.gap),
      ratioStartedAgain: rounded(alone.gap / theirs.gap),
    };
  }
  await debezium.stop();
  return figures;
}
