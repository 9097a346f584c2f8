import { Producer } from '@platformatic/kafka';
import type { OutgoingRecord } from '../broker.js';
import { SerialPublisher } from '../serial-publisher.js';
import { type Address, clientOptions, guardConnections, hasErrorCode } from './client.js';
import { hashOfKey } from './key-hash.js';

/** Publishes with acks=-1 on an idempotent producer of @platformatic/kafka. */
export class PlatformaticPublisher extends SerialPublisher<Producer> {
  constructor(private readonly address: Address) {
    super();
  }

  protected connect(): Promise<Producer> {
    const options = { ...clientOptions(this.address), idempotent: true, retries: 8, autocreateTopics: false };
    return Promise.resolve(
      guardConnections(new Producer({ ...options, partitioner: (_message, key) => hashOfKey(key!) })),
    );
  }

  protected send(producer: Producer, request: readonly OutgoingRecord[]): Promise<unknown> {
    return producer.send({ messages: request.map(toMessage) });
  }

  protected async disconnect(producer: Producer): Promise<void> {
    await producer.close();
  }

  protected isTooLarge(error: unknown): boolean {
    return hasErrorCode(error, 'MESSAGE_TOO_LARGE');
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
