import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { compile } from '../../../local/compile.js';
import { guard } from '../../../local/guard.js';
import { spawnNode } from '../../../local/launcher/spawn-node.js';
import { standaloneEnvironment } from '../../../local/test-servers/standalone-service.js';
import type { AreaVersion } from './effect.js';

export interface FaultServiceOptions {
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly prefix: string;
  readonly reacts?: boolean;
  readonly port?: number;
  readonly producer?: 'kafkajs' | 'platformatic';
  readonly consumer?: 'kafkajs' | 'platformatic';
  readonly heapMegabytes?: number;
  /** More variables, such as those of a secured broker. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A service in a process of its own. */
export class FaultService {
  /** The exit code, or the signal that ended it. */
  readonly exited: Promise<number | string>;
  /** Its address. */
  url = '';
  private orders = 0;
  private log = '';

  private constructor(private readonly child: ChildProcess) {
    const listener = (chunk: Buffer) => void (this.log = (this.log + chunk.toString()).slice(-20_000));
    child.stdout?.on('data', listener);
    child.stderr?.on('data', listener);
    this.exited = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
    void this.exited.then(guard(child.pid ?? 0, 'TERM'));
  }

  /** Resolves when the service has started. */
  static async start(options: FaultServiceOptions): Promise<FaultService> {
    await compile();
    const { databaseUrl, brokers, prefix, reacts = true, port = 0, heapMegabytes } = options;
    const { producer = 'platformatic', consumer = 'kafkajs' } = options;
    const env = {
      ...standaloneEnvironment({ databaseUrl, brokers, producer, consumer }),
      ...options.environment,
      FAULT_PREFIX: prefix,
      FAULT_REACTS: String(reacts),
      FAULT_PORT: String(port),
      ...(heapMegabytes !== undefined && { NODE_OPTIONS: `--max-old-space-size=${heapMegabytes}` }),
    };
    const service = new FaultService(spawnNode([join(import.meta.dirname, 'service.ts')], env, 'pipe'));
    const ended = service.exited.then((exit) => {
      throw new Error(`the service ended (${exit}):\n${service.output}`);
    });
    const [started] = await Promise.race([once(service.child, 'message'), ended]);
    service.url = (started as { url: string }).url;
    ended.catch(() => undefined);
    return service;
  }

  /** The end of its output. */
  get output(): string {
    return this.log;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Publishes events in one transaction; resolves when it has committed. */
  async publish(...events: readonly AreaVersion[]): Promise<void> {
    const order = this.orders++;
    this.child.send({ publish: events, order });
    await new Promise<void>((resolve, reject) => {
      const listener = ({ published }: { published?: number }) => {
        if (published !== order) return;
        this.child.off('message', listener);
        resolve();
      };
      this.child.on('message', listener);
      void this.exited.then((exit) => reject(new Error(`the service ended (${exit}):\n${this.output}`)));
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }
}
