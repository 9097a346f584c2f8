import { Producer } from '@platformatic/kafka';
import { type OutgoingRecord, UnpublishableError } from '../broker.js';
import { doneWithin } from '../done-within.js';
import { requests } from '../wire/requests.js';
import { type Address, clientOptions, safe, says } from './client.js';
import { hashOfKey } from './partition-of-key.js';

/** A send in hand is waited for so long when the publisher closes, and so is the client's farewell. */
const closeWithinMs = 2_000;

/**
 * Sends with acks=-1 on an idempotent producer, one awaited request at a time, as the kafkajs driver does and for the same
 * reason: several on the way at once lose acknowledged records. After any failure the producer is thrown away.
 */
export class PlatformaticPublisher {
  private producer: Producer | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly address: Address) {}

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    const parts = requests(records);
    const mine = this.turn.then(() => this.sendAll(parts));
    this.turn = mine.catch(() => undefined);
    await mine;
  }

  async close(): Promise<void> {
    await doneWithin(this.turn, closeWithinMs);
    const { producer } = this;
    this.producer = undefined;
    if (producer)
      await doneWithin(
        producer.close().catch(() => undefined),
        closeWithinMs,
      );
  }

  private async sendAll(parts: readonly OutgoingRecord[][]): Promise<void> {
    this.producer ??= this.freshProducer();
    const { producer } = this;
    try {
      for (const part of parts) await producer.send({ messages: part.map(toMessage) });
    } catch (error) {
      this.producer = undefined;
      await producer.close().catch(() => undefined);
      throw says(error, 'MESSAGE_TOO_LARGE')
        ? new UnpublishableError('the broker says that a record is too large', { cause: error })
        : error;
    }
  }

  private freshProducer(): Producer {
    const options = { ...clientOptions(this.address), idempotent: true, retries: 8, autocreateTopics: false };
    return safe(new Producer({ ...options, partitioner: (_message, key) => hashOfKey(key!) }));
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
