import { Producer } from '@platformatic/kafka';
import { type OutgoingRecord, UnpublishableError } from '../broker.js';
import { completesWithin } from '../completes-within.js';
import { splitIntoRequests } from '../wire/requests.js';
import { type Address, clientOptions, guardConnections, hasErrorCode } from './client.js';
import { hashOfKey } from './key-hash.js';

/** Time limit on close for the send in flight, and for the client's close. */
const closeWithinMs = 2_000;

/**
 * Publishes with acks=-1 on an idempotent producer, one awaited request at a time, for the same reason as the kafkajs
 * driver: several requests in flight lose acknowledged records. After any failure the producer is discarded.
 */
export class PlatformaticPublisher {
  private producer: Producer | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly address: Address) {}

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    const requests = splitIntoRequests(records);
    const task = this.queue.then(() => this.sendAll(requests));
    this.queue = task.catch(() => undefined);
    await task;
  }

  async close(): Promise<void> {
    await completesWithin(this.queue, closeWithinMs);
    const { producer } = this;
    this.producer = undefined;
    if (producer)
      await completesWithin(
        producer.close().catch(() => undefined),
        closeWithinMs,
      );
  }

  private async sendAll(requests: readonly OutgoingRecord[][]): Promise<void> {
    this.producer ??= this.freshProducer();
    const { producer } = this;
    try {
      for (const request of requests) await producer.send({ messages: request.map(toMessage) });
    } catch (error) {
      this.producer = undefined;
      await producer.close().catch(() => undefined);
      throw hasErrorCode(error, 'MESSAGE_TOO_LARGE')
        ? new UnpublishableError('the broker rejects a record as too large', { cause: error })
        : error;
    }
  }

  private freshProducer(): Producer {
    const options = { ...clientOptions(this.address), idempotent: true, retries: 8, autocreateTopics: false };
    return guardConnections(new Producer({ ...options, partitioner: (_message, key) => hashOfKey(key!) }));
  }
}

function toMessage({ topic, key, value, headers }: OutgoingRecord) {
  const bytes = new Map<Buffer, Buffer>();
  for (const name in headers) bytes.set(nameBytes(name), Buffer.from(headers[name]!));
  return { topic: topic.name, key: Buffer.from(key), ...(value && { value }), headers: bytes };
}

/** Header names are few and the same in every record. */
const names = new Map<string, Buffer>();

function nameBytes(name: string): Buffer {
  const known = names.get(name);
  if (known) return known;
  const bytes = Buffer.from(name);
  if (names.size < 100) names.set(name, bytes);
  return bytes;
}
