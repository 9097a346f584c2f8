import { PlatformaticBroker } from '../../libs/messaging/src/platformatic/platformatic-broker.js';
import { describeHistory } from '../../libs/messaging/src/replay/history.conformance.js';

describeHistory('Kafka (@platformatic/kafka)', {
  make: () => new PlatformaticBroker(process.env['TEST_KAFKA_BROKERS']!.split(','), 'history-conformance'),
  storesHistory: true,
});
