import type { BrokerSettings } from '#settings';
import type { MessageBroker } from './broker.js';
import { InProcessBroker } from './in-process/in-process-broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';

/** The broker that the settings ask for. `in-process` reaches only who is given this same object. */
export function createBroker(settings: BrokerSettings, clientId: string): MessageBroker {
  if (settings.SAMBUNG_BROKER === 'in-process') return new InProcessBroker();
  return new KafkaBroker(settings.KAFKA_BROKERS ?? [], clientId);
}
