import type { OutgoingRecord } from '../broker.js';
import { SerialPublisher } from '../serial-publisher.js';
import { type Address, hasErrorCode } from './client.js';
import { IdempotentProducer } from './idempotent-producer.js';

/** Publishes with acks=-1 on an idempotent producer over the connections of @platformatic/kafka. */
export class PlatformaticPublisher extends SerialPublisher<IdempotentProducer> {
  constructor(private readonly address: Address) {
    super();
  }

  protected connect(): Promise<IdempotentProducer> {
    return IdempotentProducer.connect(this.address);
  }

  protected send(producer: IdempotentProducer, records: readonly OutgoingRecord[]): Promise<void> {
    return producer.send(records);
  }

  protected disconnect(producer: IdempotentProducer): Promise<void> {
    return producer.close();
  }

  protected isTooLarge(error: unknown): boolean {
    return hasErrorCode(error, 'MESSAGE_TOO_LARGE');
  }
}
