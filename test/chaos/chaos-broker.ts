import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { fetchJars } from '../../local/kafka/jars.js';
import { type ClusterNode, type KafkaServer, startKafka } from '../../local/kafka/server.js';
import type { Log } from '../../local/log.js';
import { freePort, releasePort } from '../../local/ports.js';
import { NetworkFaultProxy } from '../network-fault-proxy.js';

export interface ChaosBrokerOptions {
  readonly folder: string;
  /** How many copies of each partition there are. */
  readonly copies: number;
  readonly node: ClusterNode;
  readonly log: Log;
}

/** One broker behind a proxy, which can be killed and started again with its data. Brokers reach each other past the proxies. */
export class ChaosBroker {
  private server: KafkaServer | undefined;
  /** Faults of one broker that meet come one after the other. */
  private readonly inTurn = pLimit(1);

  private constructor(
    private readonly options: ChaosBrokerOptions,
    private readonly ports: { readonly clients: number; readonly brokers: number },
    readonly proxy: NetworkFaultProxy,
  ) {}

  static async start(options: ChaosBrokerOptions): Promise<ChaosBroker> {
    mkdirSync(options.folder, { recursive: true });
    const ports = { clients: await freePort(), brokers: await freePort() };
    const broker = new ChaosBroker(options, ports, await NetworkFaultProxy.start(`127.0.0.1:${ports.clients}`));
    await broker.launch();
    return broker;
  }

  get address(): string {
    return this.proxy.address;
  }

  /** kill -9, and after this time a new start. */
  killAndRestart(afterMs = 0): Promise<void> {
    return this.inTurn(async () => {
      process.kill(this.pid, 'SIGKILL');
      await this.server?.exited;
      await pause(afterMs);
      await this.launch();
    });
  }

  /** SIGTERM: it moves its leaders first. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.server?.stop();
      await this.launch();
    });
  }

  pause(forMs: number): Promise<void> {
    return this.inTurn(async () => {
      process.kill(this.pid, 'SIGSTOP');
      await pause(forMs);
      process.kill(this.pid, 'SIGCONT');
    });
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    await this.proxy.close();
  }

  private get pid(): number {
    return Number(readFileSync(join(this.options.folder, 'kafka.pid'), 'utf8'));
  }

  private async launch(): Promise<void> {
    const { folder, node, copies, log } = this.options;
    const { clients, brokers } = this.ports;
    for (const port of [clients, brokers, node.controllerPort]) releasePort(port);
    const inSync = Math.ceil(copies / 2);
    this.server = await startKafka({
      folder,
      classPath: await fetchJars(log),
      port: clients,
      node,
      settings: {
        listeners: `CLIENT://127.0.0.1:${clients},BROKER://127.0.0.1:${brokers},CONTROLLER://127.0.0.1:${node.controllerPort}`,
        // The address for clients is that of the proxy.
        'advertised.listeners': `CLIENT://${this.address},BROKER://127.0.0.1:${brokers}`,
        'listener.security.protocol.map': 'CLIENT:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
        'inter.broker.listener.name': 'BROKER',
        'default.replication.factor': String(copies),
        'offsets.topic.replication.factor': String(copies),
        'transaction.state.log.replication.factor': String(copies),
        'min.insync.replicas': String(inSync),
        'transaction.state.log.min.isr': String(inSync),
        // Leaders go back to a broker that has returned, under load.
        'leader.imbalance.check.interval.seconds': '5',
        // The audit reads all events.
        'log.cleaner.enable': 'false',
      },
      log,
    });
  }
}
