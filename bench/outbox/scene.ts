import { type BenchService, type ServiceOptions, startBenchService } from '../child.js';
import { type Debezium, startDebezium } from '../debezium/connect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { Ruler } from '../ruler.js';
import type { BenchDatabase, KafkaClient, Stage } from '../stage.js';
import type { Verdict } from '../targets.js';

/** The client for producing that services use unless told otherwise. */
export const bestClient: KafkaClient = 'platformatic';

/** What every part of the bench needs: who is measured, and who measures. */
export interface Scene {
  readonly stage: Stage;
  readonly options: Options;
  readonly ruler: Ruler;
  readonly debezium: Debezium;
  /** Of the service whose relay is measured. */
  readonly database: BenchDatabase;
  readonly start: (more?: Partial<ServiceOptions>) => Promise<BenchService>;
}

/** What a part found out. */
export interface Figures {
  readonly figures: object;
  readonly targets: readonly Verdict[];
}

export async function openScene(stage: Stage, options: Options): Promise<Scene> {
  const ruler = new Ruler(stage.brokers);
  await ruler.start();
  stage.onStop(() => ruler.stop());
  await stage.ensureTopics(topic);
  const debezium = await startDebezium(stage);
  const database = await stage.database('service');
  const start = async (more: Partial<ServiceOptions> = {}) => {
    const service = await startBenchService({ databaseUrl: database.url, brokers: stage.brokers, ...more });
    stage.onStop(() => service.stop());
    return service;
  };
  return { stage, options, ruler, debezium, database, start };
}
