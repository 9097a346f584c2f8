import type { ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '#contracts';
import { guard } from '../../local/guard.js';
import { spawnNode } from '../../local/launcher/spawn-node.js';

export interface ReplicaOptions {
  readonly service: ServiceName;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** A service drains before it ends; longer than its own timeout. */
const stopWithinMs = 30_000;
const restartAfterMs = 300;

/** One process of a service, which is started again whenever it ends, as by an orchestrator. */
export class Replica {
  /** How often the process ended without a signal from here. */
  unexpectedExits = 0;
  private child: ChildProcess | undefined;
  private exited: Promise<unknown> = Promise.resolve();
  private restarts = true;
  private faulted = false;

  constructor(private readonly options: ReplicaOptions) {
    this.launch();
  }

  get port(): number {
    return this.options.port;
  }

  /** kill -9; it is started again. */
  kill(): void {
    this.faulted = true;
    this.child?.kill('SIGKILL');
  }

  /** Stops the process with all its locks and connections, and continues it later. */
  async pause(forMs: number): Promise<void> {
    const { child } = this;
    child?.kill('SIGSTOP');
    await pause(forMs);
    child?.kill('SIGCONT');
  }

  /** SIGTERM. Returns false when the process had to be killed. */
  async stop(): Promise<boolean> {
    this.restarts = false;
    this.child?.kill('SIGTERM');
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.child?.kill('SIGKILL');
    }, stopWithinMs);
    await this.exited;
    clearTimeout(timer);
    return !late;
  }

  /** kill -9, without a restart. */
  async end(): Promise<void> {
    this.restarts = false;
    this.child?.kill('SIGKILL');
    await this.exited;
  }

  private launch(): void {
    const { service, env, logFile } = this.options;
    const log = openSync(logFile, 'a');
    const child = spawnNode([`apps/${service}/src/main.ts`], env, log);
    closeSync(log);
    // Also when it is stopped and this process is killed.
    const removeGuard = guard(child.pid ?? 0, 'TERM');
    this.child = child;
    this.faulted = false;
    this.exited = new Promise((resolve) =>
      child.once('exit', (code, signal) => {
        removeGuard();
        if (this.restarts && !this.faulted) this.unexpectedExits++;
        appendFileSync(logFile, `{"time":${Date.now()},"msg":"the process ended (${code ?? signal})"}\n`);
        resolve(undefined);
      }),
    );
    void this.exited.then(() => pause(restartAfterMs)).then(() => (this.restarts ? this.launch() : undefined));
  }
}
