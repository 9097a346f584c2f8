import { join } from 'node:path';
import type { ServiceName } from '#contracts';
import { freePort } from '../../local/ports.js';
import { NetworkFaultProxy } from '../network-fault-proxy.js';
import { Replica } from './replica.js';

/** The replicas of one service behind one fixed address: each connection goes to the next replica. */
export class Replicas {
  private readonly running: Replica[] = [];
  private readonly ports: number[] = [];
  private exitsOfRemoved = 0;
  private work: Promise<void> = Promise.resolve();
  private env: NodeJS.ProcessEnv = {};

  private constructor(
    readonly service: ServiceName,
    private readonly logs: string,
    readonly proxy: NetworkFaultProxy,
  ) {}

  static async open(service: ServiceName, logs: string): Promise<Replicas> {
    const replicas: Replicas = new Replicas(
      service,
      logs,
      await NetworkFaultProxy.start(() => replicas.running.map(({ port }) => `127.0.0.1:${port}`)),
    );
    for (let place = 0; place < 3; place++) replicas.ports.push(await freePort());
    return replicas;
  }

  /** @param env the environment of each replica, which gets its own port */
  start(env: NodeJS.ProcessEnv, count: number): Promise<void> {
    this.env = env;
    return this.scale(count);
  }

  get count(): number {
    return this.running.length;
  }

  /** How often a replica ended without a signal from here. */
  get unexpectedExits(): number {
    return this.exitsOfRemoved + this.running.reduce((sum, { unexpectedExits }) => sum + unexpectedExits, 0);
  }

  one(number: number): Replica {
    return this.running[number % this.running.length]!;
  }

  /** Starts more replicas, or stops the newest; one change at a time. @throws Error when a replica does not stop in time */
  scale(count: number): Promise<void> {
    this.work = this.work.then(() => this.change(count));
    return this.work;
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((replica) => replica.end()));
    await this.proxy.close();
  }

  private async change(count: number): Promise<void> {
    while (this.running.length < count) {
      const place = this.running.length;
      const port = this.ports[place]!;
      this.running.push(
        new Replica({
          service: this.service,
          port,
          env: { ...this.env, [`${this.service.toUpperCase()}_PORT`]: String(port) },
          logFile: join(this.logs, `${this.service}-${place + 1}.log`),
        }),
      );
    }
    const leaving = this.running.splice(count);
    const ended = await Promise.all(leaving.map((replica) => replica.stop()));
    this.exitsOfRemoved += leaving.reduce((sum, { unexpectedExits }) => sum + unexpectedExits, 0);
    if (ended.includes(false)) throw new Error(`a replica of ${this.service} did not stop after SIGTERM`);
  }
}
