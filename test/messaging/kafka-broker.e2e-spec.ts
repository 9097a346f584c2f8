import { describeBroker } from '../../libs/messaging/src/broker.conformance.js';
import { KafkaBroker } from '../../libs/messaging/src/kafka/kafka-broker.js';

describeBroker('Kafka', {
  make: () => new KafkaBroker(process.env['TEST_KAFKA_BROKERS']!.split(','), 'conformance'),
  keepsHistory: true,
});
