import { afterEach, beforeEach } from '@jest/globals';
import { FaultEnvironment } from './fault-environment.js';
import { KafkaProxy } from './kafka-proxy.js';

/** For each test of the current block: an environment, and a network to its Kafka that faults are put into. */
export class ProxiedEnvironment {
  environment!: FaultEnvironment;
  network!: KafkaProxy;

  constructor() {
    beforeEach(async () => {
      this.environment = await FaultEnvironment.create();
      this.network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
    });
    afterEach(async () => {
      await this.environment.stop();
      await this.network.close();
    });
  }
}
