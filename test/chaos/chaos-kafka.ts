import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from '../../local/kafka/jars.js';
import { type KafkaServer, startKafka } from '../../local/kafka/server.js';
import { freePort, releasePort } from '../../local/ports.js';
import type { Log } from '../../local/log.js';
import { NetworkFaultProxy } from '../network-fault-proxy.js';

/** A Kafka behind a proxy, which can be killed and started again with its data. */
export class ChaosKafka {
  private server: KafkaServer | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    readonly proxy: NetworkFaultProxy,
    private readonly log: Log,
  ) {}

  static async start(folder: string, log: Log): Promise<ChaosKafka> {
    mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const kafka = new ChaosKafka(folder, port, await NetworkFaultProxy.start(`127.0.0.1:${port}`), log);
    await kafka.launch();
    return kafka;
  }

  /** KAFKA_BROKERS. */
  get brokers(): string {
    return `127.0.0.1:${this.proxy.port}`;
  }

  /** kill -9, then a new start. */
  async killAndRestart(): Promise<void> {
    process.kill(Number(readFileSync(join(this.folder, 'kafka.pid'), 'utf8')), 'SIGKILL');
    await this.server?.exited;
    await this.launch();
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    await this.proxy.close();
  }

  private async launch(): Promise<void> {
    releasePort(this.port);
    this.server = await startKafka({
      folder: this.folder,
      classPath: await fetchJars(this.log),
      port: this.port,
      settings: {
        // The advertised address is that of the proxy.
        'advertised.listeners': `CLIENT://${this.brokers}`,
        // The audit reads all events.
        'log.cleaner.enable': 'false',
      },
      log: this.log,
    });
  }
}
