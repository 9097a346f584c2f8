import type { BrokerSettings } from '#settings';
import type { MessageBroker } from './broker.js';
import { InProcessBroker } from './in-process/in-process-broker.js';
import { SplitKafkaBroker } from './split-kafka-broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';
import { kafkaSecurity } from './wire/kafka-security.js';
import { PlatformaticBroker } from './platformatic/platformatic-broker.js';

const kafkaClients = { kafkajs: KafkaBroker, platformatic: PlatformaticBroker };

/** Creates the broker selected by the settings. `in-process` connects only services that share this instance. */
export function createBroker(settings: BrokerSettings, clientId: string): MessageBroker {
  const { SAMBUNG_BROKER, KAFKA_BROKERS = [], KAFKA_PRODUCER, KAFKA_CONSUMER } = settings;
  if (SAMBUNG_BROKER === 'in-process') return new InProcessBroker();
  const options = { security: kafkaSecurity(settings) };
  const producer = new kafkaClients[KAFKA_PRODUCER](KAFKA_BROKERS, clientId, options);
  if (KAFKA_CONSUMER === KAFKA_PRODUCER) return producer;
  return new SplitKafkaBroker(producer, new kafkaClients[KAFKA_CONSUMER](KAFKA_BROKERS, clientId, options));
}
