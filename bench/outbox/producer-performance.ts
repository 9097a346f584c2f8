import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fetchJars } from '../../local/kafka/jars.js';
import { topic as base } from '../events.js';
import { log } from '../log.js';
import type { BenchEnvironment } from '../bench-environment.js';

/** Records of 1 KiB per second of Kafka's producer tool, acknowledged by all replicas. */
export async function producerPerformance(environment: BenchEnvironment, records: number): Promise<number> {
  const topic = { ...base, name: `bench.producer-performance-${Date.now()}`, cleanup: 'delete' as const };
  await environment.ensureTopics(topic);
  const tool = ['-Xmx512m', '-cp', await fetchJars(log), 'org.apache.kafka.tools.ProducerPerformance'];
  const size = ['--topic', topic.name, '--num-records', String(records), '--record-size', '1024'];
  const client = ['--throughput', '-1', '--command-property', `bootstrap.servers=${environment.brokers}`, 'acks=all'];
  const child = spawn('java', [...tool, ...size, ...client], { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  const perSecond = /records sent, ([\d.]+) records\/sec[^\n]*99th/.exec(output)?.[1];
  if (!perSecond) throw new Error(`Kafka's producer tool failed: ${output.slice(-500)}`);
  log(`Kafka's producer tool: ${Math.round(Number(perSecond))} records a second`);
  return Number(perSecond);
}
