import { type BenchService, type ServiceOptions, startBenchService } from '../child-process.js';
import { type Debezium, startDebezium } from '../debezium/connect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { TopicProbe } from '../topic-probe.js';
import type { BenchDatabase, KafkaClient, BenchEnvironment } from '../bench-environment.js';
import type { Verdict } from '../targets.js';

/** The default producer of services. */
export const bestClient: KafkaClient = 'platformatic';

/** The measured processes and the probe, for every part of the bench. */
export interface OutboxFixture {
  readonly environment: BenchEnvironment;
  readonly options: Options;
  readonly probe: TopicProbe;
  readonly debezium: Debezium;
  /** Of the service whose relay is measured. */
  readonly database: BenchDatabase;
  readonly start: (more?: Partial<ServiceOptions>) => Promise<BenchService>;
}

/** The result of a part. */
export interface Figures {
  readonly figures: object;
  readonly targets: readonly Verdict[];
}

export async function openOutboxFixture(environment: BenchEnvironment, options: Options): Promise<OutboxFixture> {
  const probe = new TopicProbe(environment.brokers);
  await probe.start();
  environment.onStop(() => probe.stop());
  await environment.ensureTopics(topic);
  const debezium = await startDebezium(environment);
  const database = await environment.database('service');
  const start = async (more: Partial<ServiceOptions> = {}) => {
    const service = await startBenchService({ databaseUrl: database.url, brokers: environment.brokers, ...more });
    environment.onStop(() => service.stop());
    return service;
  };
  return { environment, options, probe, debezium, database, start };
}
