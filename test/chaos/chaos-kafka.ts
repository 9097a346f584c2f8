import { join } from 'node:path';
import { type ClusterNode, newClusterId } from '../../local/kafka/server.js';
import type { Log } from '../../local/log.js';
import { freePort } from '../../local/ports.js';
import type { NetworkFault } from '../network-fault-proxy.js';
import { ChaosBroker } from './chaos-broker.js';

/** A Kafka of one broker or several, with a copy of each partition on each of them. */
export class ChaosKafka {
  private constructor(private readonly nodes: readonly ChaosBroker[]) {}

  static async start(folder: string, brokers: number, log: Log): Promise<ChaosKafka> {
    const clusterId = newClusterId();
    const ports: number[] = [];
    for (let count = 0; count < brokers; count++) ports.push(await freePort());
    const voters = ports.map((port, index) => `${index + 1}@127.0.0.1:${port}`).join(',');
    const nodes = ports.map((controllerPort, index): ClusterNode => ({
      id: index + 1,
      clusterId,
      controllerPort,
      voters,
    }));
    // Together: a node is ready only when most of them are there.
    const starting = nodes.map((node) =>
      ChaosBroker.start({ folder: join(folder, String(node.id)), copies: brokers, node, log }),
    );
    try {
      return new ChaosKafka(await Promise.all(starting));
    } catch (error) {
      for (const started of await Promise.allSettled(starting))
        if (started.status === 'fulfilled') await started.value.stop();
      throw error;
    }
  }

  /** KAFKA_BROKERS. */
  get brokers(): string {
    return this.nodes.map(({ address }) => address).join(',');
  }

  /** One of the brokers, modulo their number. */
  broker(index: number): ChaosBroker {
    return this.nodes[index % this.nodes.length]!;
  }

  /** Applies a fault of the network between clients and all brokers. */
  apply(fault: NetworkFault): void {
    for (const { proxy } of this.nodes) proxy.apply(fault);
  }

  clear(): void {
    for (const { proxy } of this.nodes) proxy.clear();
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }
}
