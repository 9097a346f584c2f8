import { KafkaBroker } from '../../libs/messaging/src/kafka/kafka-broker.js';
import { describeHistory } from '../../libs/messaging/src/replay/history.conformance.js';

describeHistory('Kafka', {
  make: () => new KafkaBroker(process.env['TEST_KAFKA_BROKERS']!.split(','), 'history-conformance'),
  storesHistory: true,
});
