import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stateFolder } from '../paths.js';
import type { Log } from '../log.js';
import { Restarts } from './restarts.js';
import { spawnNode } from './spawn-node.js';

export interface ChildOptions {
  readonly name: string;
  /** Arguments of Node: a file of the checkout and its arguments. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Respond with 2xx as soon as the child is ready. */
  readonly readyUrls: readonly string[];
  readonly log: Log;
  /** Called when the child has died too often. */
  readonly onGivenUp: (reason: string) => void;
}

const readyWithinMs = 180_000;
/** Together with Kafka's five seconds, Ctrl-C takes at most ten. */
const stopWithinMs = 4000;

/** A Node process of the platform: in its own process group, restarted when it dies. */
export class Child {
  readonly logFile: string;
  private readonly restarts = new Restarts();
  private process: ChildProcess | undefined;
  private exited: Promise<string> = Promise.resolve('not started');
  private stopping = false;

  constructor(private readonly options: ChildOptions) {
    this.logFile = join(stateFolder, 'logs', `${options.name}.log`);
  }

  /** Resolves when it is ready. @throws Error with the end of its log when it dies before */
  async start(): Promise<void> {
    this.launch('w');
    await this.waitUntilReady();
    this.watch();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.process?.kill('SIGTERM');
    const late = setTimeout(() => this.process?.kill('SIGKILL'), stopWithinMs);
    await this.exited;
    clearTimeout(late);
  }

  private launch(mode: 'w' | 'a'): void {
    mkdirSync(dirname(this.logFile), { recursive: true, mode: 0o700 });
    const log = openSync(this.logFile, mode, 0o600);
    const child = spawnNode(this.options.args, this.options.env, log);
    closeSync(log);
    this.process = child;
    this.exited = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(`ended (${code ?? signal})`));
    });
  }

  private async waitUntilReady(): Promise<void> {
    for (const end = Date.now() + readyWithinMs; ;) {
      const answers = await Promise.all(this.options.readyUrls.map(isOk));
      if (answers.every(Boolean)) return;
      const reason = (await Promise.race([this.exited, pause(100)])) ?? (Date.now() > end ? 'is not ready' : undefined);
      if (reason !== undefined) throw new Error(`${this.options.name} ${reason}:\n${this.logTail()}`);
    }
  }

  /** Restarts it whenever it dies unexpectedly. */
  private watch(): void {
    void this.exited.then((reason) => (this.stopping ? undefined : this.restart(reason)));
  }

  private async restart(reason: string): Promise<void> {
    const { name, log, onGivenUp } = this.options;
    const delay = this.restarts.recordExit();
    if (delay === undefined) return onGivenUp(`${name} ${reason}, five times within a minute: see ${this.logFile}`);
    log(`${name} ${reason} unexpectedly and is restarted (${this.logFile})`);
    await pause(delay);
    if (this.stopping) return;
    this.launch('a');
    this.watch();
  }

  private logTail(): string {
    const lines = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-15);
    return lines.map((line) => `    ${line.slice(0, 500)}`).join('\n');
  }
}

async function isOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
