import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from './kafka-client.js';
import type { Topic } from '#contracts';
import { brokerDefault, configEntries, missingTopics } from '../wire/topic-config.js';
import { hasErrorCode } from './client.js';

const leadersWithinMs = 30_000;

/** Creates the missing topics and waits until each of their partitions has a leader. */
export async function ensureTopics(admin: Admin, topics: readonly Topic[]): Promise<void> {
  const missing = missingTopics(topics, await admin.listTopics());
  for (const topic of missing) {
    const { name, partitions } = topic;
    try {
      await admin.createTopics({ topics: [name], partitions, replicas: brokerDefault, configs: configEntries(topic) });
    } catch (error) {
      // Another service that starts at the same time has created it.
      if (!hasErrorCode(error, 'TOPIC_ALREADY_EXISTS')) throw error;
    }
  }
  if (missing.length > 0) await untilLed(admin, missing);
}

async function untilLed(admin: Admin, topics: readonly Topic[]): Promise<void> {
  const names = topics.map(({ name }) => name);
  for (const end = performance.now() + leadersWithinMs; ; await pause(50)) {
    try {
      const metadata = await admin.metadata({ topics: [...names], forceUpdate: true });
      const led = names.every((name) => metadata.topics.get(name)?.partitions.every(({ leader }) => leader >= 0));
      if (led) return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    if (performance.now() > end) throw new Error(`no broker leads all partitions of ${names.join(', ')}`);
  }
}
