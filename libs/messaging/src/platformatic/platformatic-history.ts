import { type Admin, GenericError } from './kafka-client.js';
import { type HistoryClient, partitionKey } from '../replay/read-history.js';
import { type Address, isStale } from './client.js';
import { PlatformaticSubscription } from './platformatic-subscription.js';

/** Special timestamps of the Kafka protocol. */
const oldest = -2n;
const end = -1n;

/** The stored records of the broker, read through @platformatic/kafka. */
export function historyClient(admin: Admin, address: Address): HistoryClient {
  /** The offset of each partition's first record at this time or later; -1 if there is none. */
  async function offsetsAt(topic: string, partitions: readonly number[], timestamp: bigint) {
    const asked = partitions.map((partitionIndex) => ({ partitionIndex, timestamp }));
    const [answer] = await admin.listOffsets({ topics: [{ name: topic, partitions: asked }] });
    return new Map(answer!.partitions.map(({ partitionIndex, offset }) => [partitionIndex, offset]));
  }

  return {
    async rangesOf(topic, from) {
      const metadata = await admin.metadata({ topics: [topic], forceUpdate: true });
      const partitions = [...metadata.topics.get(topic)!.partitions.keys()];
      const begins = await offsetsAt(topic, partitions, from === 'earliest' ? oldest : BigInt(from.getTime()));
      const ends = await offsetsAt(topic, partitions, end);
      return partitions.map((partition) => {
        const [begin, last] = [begins.get(partition)!, ends.get(partition)!];
        return { topic, partition, begin: begin < 0n ? last : begin, end: last };
      });
    },
    async committed(groupId, topics) {
      const metadata = await admin.metadata({ topics: [...topics] });
      const asked = topics.map((name) => ({
        name,
        partitionIndexes: [...metadata.topics.get(name)!.partitions.keys()],
      }));
      const [group] = await admin.listConsumerGroupOffsets({ groups: [{ groupId, topics: asked }] });
      return new Map(
        (group?.topics ?? []).flatMap(({ name: topic, partitions }) =>
          partitions
            .filter(({ committedOffset }) => committedOffset >= 0n)
            .map(({ partitionIndex: partition, committedOffset }) => [
              partitionKey({ topic, partition }),
              committedOffset,
            ]),
        ),
      );
    },
    setOffsets(groupId, ranges) {
      const topics = [...new Set(ranges.map(({ topic }) => topic))].map((name) => ({
        name,
        partitionOffsets: ranges
          .filter(({ topic }) => topic === name)
          .map(({ partition, begin }) => ({ partition, offset: begin })),
      }));
      return admin.alterConsumerGroupOffsets({ groupId, topics });
    },
    removeGroup: (group) => admin.deleteGroups({ groups: [group] }),
    subscription: (options) => new PlatformaticSubscription(address, options),
    isRetriable(error) {
      if (isStale(error)) admin.clearMetadata();
      return error instanceof Error && GenericError.isGenericError(error);
    },
  };
}
