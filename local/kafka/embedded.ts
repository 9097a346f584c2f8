import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../paths.js';
import type { Say } from '../say.js';
import { fetchJars, jarsAtHand } from './jars.js';
import { findJava, hasMaven, isRecent } from './java.js';
import { startKafka, type KafkaServer } from './server.js';

/** Why Kafka cannot run on this machine; undefined when it can. */
export function kafkaObstacle(): string | undefined {
  const java = findJava();
  if (java === undefined) return 'there is no Java';
  if (!isRecent(java)) return `Java ${java} is too old`;
  if (jarsAtHand() === undefined && !hasMaven()) return 'there is no Maven to fetch Kafka with';
  return undefined;
}

/** A broker with this checkout's data, which outlive it. */
export async function startOwnKafka(port: number, say: Say): Promise<KafkaServer> {
  const classPath = await fetchJars(say);
  return startKafka({ folder: join(stateFolder, 'kafka'), classPath, port, log: say });
}

/** A broker of which nothing is left when it stops. */
export async function startThrowAwayKafka(say: Say): Promise<KafkaServer> {
  const obstacle = kafkaObstacle();
  if (obstacle) throw new Error(`Kafka cannot run here: ${obstacle} (Java 17 or later and Maven are needed)`);
  const classPath = await fetchJars(say);
  const folder = mkdtempSync(join(tmpdir(), 'sambung-kafka-'));
  const server = await startKafka({ folder, classPath, throwAway: true, log: say });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
