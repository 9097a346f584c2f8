import { describeBroker } from '../../libs/messaging/src/broker.conformance.js';
import { PlatformaticBroker } from '../../libs/messaging/src/platformatic/platformatic-broker.js';

describeBroker('Kafka (@platformatic/kafka)', {
  make: () => new PlatformaticBroker(process.env['TEST_KAFKA_BROKERS']!.split(','), 'conformance'),
  keepsHistory: true,
});
