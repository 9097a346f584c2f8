import { type Connection, NetworkError, produceV9, Writer } from './kafka-client.js';

/** A record batch and its partition; a request has at most one of each partition. */
export interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly batch: Buffer;
}

/** Kafka 2.8 and later know version 9; the later ones differ in what no client of ours uses. */
const { key, version } = produceV9.api;
const allInSyncReplicas = -1;

/**
 * Sends encoded batches to the broker that leads their partitions, and resolves when all in-sync replicas have them. The
 * client encodes no batch here: it would create each record again, as an object of buffers.
 * https://kafka.apache.org/protocol#The_Messages_Produce
 *
 * @throws ResponseError of the client with the error of each partition that was not accepted
 */
export function produce(
  connection: Connection | undefined,
  batches: readonly PartitionBatch[],
  timeoutMs: number,
): Promise<void> {
  const request = () =>
    Writer.create()
      .appendString(null) // no transaction
      .appendInt16(allInSyncReplicas)
      .appendInt32(timeoutMs)
      .appendArray(byTopic(batches), (writer, [topic, partitions]) => {
        writer.appendString(topic).appendArray(partitions, (entry, { partition, batch }) => {
          entry.appendInt32(partition).appendBytes(batch);
        });
      })
      .appendTaggedFields();
  return new Promise((resolve, reject) => {
    if (!connection) return reject(new NetworkError('the partition has no leader'));
    connection.send(key, version, request, produceV9.parseResponse, true, true, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function byTopic(batches: readonly PartitionBatch[]): [string, PartitionBatch[]][] {
  const topics = new Map<string, PartitionBatch[]>();
  for (const batch of batches) {
    const partitions = topics.get(batch.topic);
    if (partitions) partitions.push(batch);
    else topics.set(batch.topic, [batch]);
  }
  return [...topics];
}
