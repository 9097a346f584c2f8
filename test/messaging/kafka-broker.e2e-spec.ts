import { describeBroker } from '../../libs/messaging/src/broker.conformance.js';
import { conformantKafka, describeKafka } from '../../libs/messaging/src/kafka/kafka.conformance.js';

const brokers = (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');

describeBroker('Kafka', conformantKafka(brokers));
describeKafka(brokers);
