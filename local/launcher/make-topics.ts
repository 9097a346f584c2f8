import { topics } from '#contracts';
import { createBroker } from '#messaging';

// Makes the declared topics that KAFKA_BROKERS lack.
const KAFKA_BROKERS = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const broker = createBroker({ SAMBUNG_BROKER: 'kafka', KAFKA_BROKERS }, 'sambung-launcher');
await broker.ensureTopics(topics);
await broker.close();
