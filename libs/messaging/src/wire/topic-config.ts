import type { Topic } from '#contracts';

/** The broker's default replication factor: 1 on a single node, the cluster's setting elsewhere. */
export const brokerDefault = -1;

/** The configuration of a topic, the same for both clients. */
export function configEntries(topic: Topic): { name: string; value: string }[] {
  const entries = [
    { name: 'cleanup.policy', value: topic.cleanup },
    // The framing of a batch needs some bytes besides its records.
    { name: 'max.message.bytes', value: String(topic.maxRecordBytes + 10_000) },
  ];
  if (topic.cleanup === 'delete') entries.push({ name: 'retention.ms', value: String(topic.retentionMs) });
  // The broker closes a segment with an older record, which it may then compact, when the next record of the partition
  // arrives: not before, so that a quiet partition keeps older events of its keys (docs/operating.md).
  else entries.push({ name: 'max.compaction.lag.ms', value: String(topic.retentionMs) });
  return entries;
}

export function missingTopics(wanted: readonly Topic[], existing: readonly string[]): Topic[] {
  return wanted.filter(({ name }) => !existing.includes(name));
}
