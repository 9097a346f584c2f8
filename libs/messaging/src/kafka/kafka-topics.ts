import type { ITopicConfig } from 'kafkajs';
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
