import type { OutgoingRecord, Publisher } from '../../../libs/messaging/src/broker.js';
import { PrefixedTopics } from '../faults/prefixed-topics.js';

/** A broker that accepts no record while it is held. */
export class HeldBroker extends PrefixedTopics {
  held = false;

  override publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.held ? Promise.reject(new Error('the broker is held')) : super.publish(records);
  }

  override publisher(): Publisher {
    const publisher = super.publisher();
    return {
      publish: (records) => (this.held ? Promise.reject(new Error('the broker is held')) : publisher.publish(records)),
      close: () => publisher.close(),
    };
  }
}
