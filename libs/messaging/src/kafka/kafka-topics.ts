import type { ITopicConfig } from 'kafkajs';
import type { Topic } from '#contracts';

/** The broker's own default for replication: 1 on a single node, what the cluster says elsewhere. */
const brokerDefault = -1;

export function topicConfig(topic: Topic): ITopicConfig {
  const configEntries = [
    { name: 'cleanup.policy', value: topic.cleanup },
    // The framing of a batch around its records takes some bytes too.
    { name: 'max.message.bytes', value: String(topic.maxRecordBytes + 10_000) },
  ];
  if (topic.cleanup === 'delete') configEntries.push({ name: 'retention.ms', value: String(topic.retentionMs) });
  // An older event of a key is gone by then, also where little is written: who remembers events may forget it after that.
  else configEntries.push({ name: 'max.compaction.lag.ms', value: String(topic.retentionMs) });
  return { topic: topic.name, numPartitions: topic.partitions, replicationFactor: brokerDefault, configEntries };
}

export function missingTopics(wanted: readonly Topic[], existing: readonly string[]): Topic[] {
  return wanted.filter(({ name }) => !existing.includes(name));
}
