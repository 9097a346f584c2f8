import type { Topic } from '#contracts';

/** The broker's own default for replication: 1 on a single node, what the cluster says elsewhere. */
export const brokerDefault = -1;

/** What a topic is made with, whichever client makes it. */
export function configEntries(topic: Topic): { name: string; value: string }[] {
  const entries = [
    { name: 'cleanup.policy', value: topic.cleanup },
    // The framing of a batch around its records takes some bytes too.
    { name: 'max.message.bytes', value: String(topic.maxRecordBytes + 10_000) },
  ];
  if (topic.cleanup === 'delete') entries.push({ name: 'retention.ms', value: String(topic.retentionMs) });
  // An older event of a key is gone by then, also where little is written: who remembers events may forget it after that.
  else entries.push({ name: 'max.compaction.lag.ms', value: String(topic.retentionMs) });
  return entries;
}

export function missingTopics(wanted: readonly Topic[], existing: readonly string[]): Topic[] {
  return wanted.filter(({ name }) => !existing.includes(name));
}
