import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Topic } from '#contracts';
import { fetchJars } from '../../local/kafka/jars.js';
import { freePort } from '../../local/ports.js';
import { type Child, startProgram } from '../child-process.js';
import { topic as base } from '../events.js';
import { log } from '../log.js';
import type { BenchDatabase, BenchEnvironment } from '../bench-environment.js';
import { debeziumPlugins } from './jars.js';
import { debeziumTable } from './table.js';

/** Debezium's outbox event router on Kafka Connect, with a database and a topic of its own. */
export interface Debezium {
  readonly database: BenchDatabase;
  readonly topic: Topic;
  readonly process: () => Child;
  /** Starts it again after a kill. */
  restart(): void;
  stop(): Promise<void>;
}

const timeoutMs = 120_000;
/** The options of Kafka's start script. */
const memory = ['-Xms256m', '-Xmx2g', '-XX:+UseG1GC', '-Djava.awt.headless=true'];

export async function startDebezium(environment: BenchEnvironment): Promise<Debezium> {
  const plugins = debeziumPlugins();
  const classPath = await fetchJars(log);
  const database = await environment.database('empty');
  await database.rows(debeziumTable);
  const topic: Topic = { ...base, name: `bench.debezium-${new URL(database.url).pathname.slice(-8)}` };
  await environment.ensureTopics(topic);

  const folder = mkdtempSync(join(tmpdir(), 'sambung-debezium-'));
  const url = new URL(database.url);
  const values: Record<string, string> = {
    BROKERS: environment.brokers,
    FOLDER: folder,
    PLUGINS: plugins,
    PORT: String(await freePort()),
    DB_HOST: url.hostname,
    DB_PORT: url.port,
    DB_USER: url.username,
    DB_PASSWORD: decodeURIComponent(url.password),
    DB_NAME: url.pathname.slice(1),
    TOPIC: topic.name,
  };
  const [worker, connector] = ['worker', 'connector'].map((name) => {
    const template = readFileSync(join(import.meta.dirname, `${name}.properties`), 'utf8');
    const file = join(folder, `${name}.properties`);
    writeFileSync(
      file,
      template.replaceAll(/@([A-Z_]+)@/g, (_, value: string) => values[value] ?? ''),
    );
    return file;
  }) as [string, string];
  const log4j = `-Dlog4j2.configurationFile=${join(import.meta.dirname, '..', '..', 'local', 'kafka', 'log4j2.properties')}`;
  const launch = () =>
    startProgram('debezium', 'java', [
      ...memory,
      log4j,
      '-cp',
      classPath,
      'org.apache.kafka.connect.cli.ConnectStandalone',
      worker,
      connector,
    ]);
  let process = launch();
  const stop = async () => {
    await process.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  environment.onStop(stop);
  const slot = new URL(database.url).pathname.slice(1);
  for (const end = performance.now() + timeoutMs; ; await pause(200)) {
    const [active] = await database.rows(`SELECT FROM pg_replication_slots WHERE slot_name = $1 AND active`, [slot]);
    if (active) break;
    if (performance.now() > end) throw new Error('Debezium does not start: see .sambung/bench/debezium.log');
  }
  return { database, topic, process: () => process, restart: () => void (process = launch()), stop };
}
