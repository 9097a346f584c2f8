import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig } from 'kafkajs';
import type { Topic } from '#contracts';
import { brokerDefault, configEntries } from '../wire/topic-config.js';

export function topicConfig(topic: Topic): ITopicConfig {
  return {
    topic: topic.name,
    numPartitions: topic.partitions,
    replicationFactor: brokerDefault,
    configEntries: configEntries(topic),
  };
}

const maxAttempts = 60;
const maxPauseMs = 500;

/**
 * Creates topics and waits until they are writable. The client's own wait fails on a busy broker that has accepted the
 * request but does not know the topic yet.
 */
export async function createTopics(admin: Admin, topics: ITopicConfig[]): Promise<void> {
  await admin.createTopics({ topics, waitForLeaders: false });
  for (let attempt = 1; ; attempt++) {
    try {
      const known = await admin.fetchTopicMetadata({ topics: topics.map(({ topic }) => topic) });
      if (
        known.topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0))
      )
        return;
      throw new kafkajs.KafkaJSError('the new topics have no leader yet');
    } catch (error) {
      if (attempt === maxAttempts || !(error instanceof kafkajs.KafkaJSError)) throw error;
    }
    await pause(Math.min(attempt * 20, maxPauseMs));
  }
}
