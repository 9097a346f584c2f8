import { Admin } from '@platformatic/kafka';
import { describeBroker } from '../../libs/messaging/src/broker.conformance.js';
import { PlatformaticBroker } from '../../libs/messaging/src/platformatic/platformatic-broker.js';

const brokers = process.env['TEST_KAFKA_BROKERS']!.split(',');

describeBroker('Kafka (@platformatic/kafka)', {
  make: () => new PlatformaticBroker(brokers, 'conformance'),
  storesHistory: true,
  sessionTimeoutMs: 10_000,
  async groups() {
    const admin = new Admin({ clientId: 'conformance-admin', bootstrapBrokers: brokers });
    const groups = await admin.listGroups();
    await admin.close();
    return [...groups.keys()];
  },
});
