import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from '../../local/kafka/jars.js';
import { type KafkaServer, startKafka } from '../../local/kafka/server.js';
import { freePort, returnPort } from '../../local/ports.js';
import type { Say } from '../../local/say.js';
import { WeatherProxy } from './weather-proxy.js';

/** A Kafka that is reached through a weather proxy only, and can be killed and started again with what it had kept. */
export class StruckKafka {
  private server: KafkaServer | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    readonly proxy: WeatherProxy,
    private readonly say: Say,
  ) {}

  static async start(folder: string, say: Say): Promise<StruckKafka> {
    mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const kafka = new StruckKafka(folder, port, await WeatherProxy.open(() => [port]), say);
    await kafka.launch();
    return kafka;
  }

  /** KAFKA_BROKERS. */
  get brokers(): string {
    return `127.0.0.1:${this.proxy.port}`;
  }

  /** kill -9, and a new start. */
  async strike(): Promise<void> {
    process.kill(Number(readFileSync(join(this.folder, 'kafka.pid'), 'utf8')), 'SIGKILL');
    await this.server?.exited;
    await this.launch();
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    await this.proxy.close();
  }

  private async launch(): Promise<void> {
    returnPort(this.port);
    this.server = await startKafka({
      folder: this.folder,
      classPath: await fetchJars(this.say),
      port: this.port,
      settings: {
        // Whatever a client is told to come back to is the proxy.
        'advertised.listeners': `CLIENT://${this.brokers}`,
        // The audit reads every event that there ever was.
        'log.cleaner.enable': 'false',
      },
      say: this.say,
    });
  }
}
