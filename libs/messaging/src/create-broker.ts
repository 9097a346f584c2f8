import type { BrokerSettings } from '#settings';
import type { MessageBroker } from './broker.js';
import { InProcessBroker } from './in-process/in-process-broker.js';
import { KafkaClients } from './kafka-clients.js';
import { kafkaSecurity } from './wire/kafka-security.js';

const clients = {
  kafkajs: async () => (await import('./kafka/kafka-broker.js')).KafkaBroker,
  platformatic: async () => (await import('./platformatic/platformatic-broker.js')).PlatformaticBroker,
};

/** Creates the broker selected by the settings. `in-process` connects only services that share this instance. */
export function createBroker(settings: BrokerSettings, clientId: string): MessageBroker {
  const { SAMBUNG_BROKER, KAFKA_BROKERS = [], KAFKA_PRODUCER, KAFKA_CONSUMER } = settings;
  if (SAMBUNG_BROKER === 'in-process') return new InProcessBroker();
  const options = { security: kafkaSecurity(settings) };
  const load = (name: keyof typeof clients) => async () =>
    new (await clients[name]())(KAFKA_BROKERS, clientId, options);
  const producer = load(KAFKA_PRODUCER);
  return new KafkaClients(producer, KAFKA_CONSUMER === KAFKA_PRODUCER ? producer : load(KAFKA_CONSUMER));
}
