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
  // Guarantees that older events of a key are compacted away by then, even with little traffic: inbox rows may be
  // deleted afterwards.
  else entries.push({ name: 'max.compaction.lag.ms', value: String(topic.retentionMs) });
  return entries;
}

export function missingTopics(wanted: readonly Topic[], existing: readonly string[]): Topic[] {
  return wanted.filter(({ name }) => !existing.includes(name));
}
