import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../paths.js';
import type { Log } from '../log.js';
import { fetchJars, cachedJars } from './jars.js';
import { findJava, hasMaven, isRecent } from './java.js';
import { startKafka, type KafkaServer } from './server.js';

/** Why Kafka cannot run on this machine; undefined when it can. */
export function kafkaUnavailableReason(): string | undefined {
  const java = findJava();
  if (java === undefined) return 'Java is not installed';
  if (!isRecent(java)) return `Java ${java} is too old`;
  if (cachedJars() === undefined && !hasMaven()) return 'Maven is not installed, which downloads Kafka';
  return undefined;
}

/** A broker with the persistent data of this checkout. */
export async function startPersistentKafka(port: number, log: Log): Promise<KafkaServer> {
  const classPath = await fetchJars(log);
  return startKafka({ folder: join(stateFolder, 'kafka'), classPath, port, log: log });
}

/** A broker with temporary data; secured, it accepts only known users by TLS and refuses what no rule allows. */
export async function startTemporaryKafka(log: Log, { secured = false } = {}): Promise<KafkaServer> {
  const unavailable = kafkaUnavailableReason();
  if (unavailable) throw new Error(`Kafka cannot run here: ${unavailable} (Java 17 or later and Maven are needed)`);
  const classPath = await fetchJars(log);
  const folder = mkdtempSync(join(tmpdir(), 'sambung-kafka-'));
  const server = await startKafka({ folder, classPath, temporary: true, secured, log: log });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
