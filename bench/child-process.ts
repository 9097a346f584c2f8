import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { guard } from '../local/guard.js';
import { serviceNodeOptions } from '../local/launcher/node-options.js';
import { spawnNode } from '../local/launcher/spawn-node.js';
import { stateFolder } from '../local/paths.js';
import { standaloneEnvironment } from '../local/test-servers/standalone-service.js';
import type { LoadRequest, LoadReport } from './load.js';
import type { KafkaClient } from './bench-environment.js';

const logs = join(stateFolder, 'bench');

function openLog(name: string): number {
  mkdirSync(logs, { recursive: true });
  return openSync(join(logs, `${name}.log`), 'w');
}

/** A measured process. It ends with this one in any case. */
export interface Child {
  readonly pid: number;
  readonly exited: Promise<void>;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

export interface BenchService extends Child {
  publish(order: LoadRequest): Promise<LoadReport>;
}

export interface ServiceOptions {
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly producer?: KafkaClient;
  readonly consumer?: KafkaClient;
  readonly reacts?: boolean;
  /** The maximum number of events in one transaction; the default of services otherwise. */
  readonly batchSize?: number;
  /** A program other than the bench's service. */
  readonly program?: string;
}

/** Starts a service and waits until it is ready. */
export async function startBenchService(options: ServiceOptions): Promise<BenchService> {
  const {
    databaseUrl,
    brokers,
    producer = 'kafkajs',
    consumer = 'kafkajs',
    reacts,
    batchSize,
    program = 'service',
  } = options;
  const log = openLog(`${program}-${producer}-${consumer}`);
  const child = spawnNode(
    [join(import.meta.dirname, `${program}.ts`)],
    {
      ...standaloneEnvironment({ databaseUrl, brokers, producer, consumer }),
      NODE_OPTIONS: serviceNodeOptions,
      ...(reacts && { BENCH_REACTS: '1' }),
      ...(batchSize && { BENCH_BATCH_SIZE: String(batchSize) }),
    },
    log,
  );
  closeSync(log);
  const watched = watch(child, 'TERM');
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void watched.exited.then(() => reject(new Error(`the service ended; see ${logs}`)));
  });
  return {
    ...watched,
    publish: (load) =>
      new Promise((resolve, reject) => {
        const onMessage = ({ report }: { report?: LoadReport }) => {
          if (report?.run !== load.run) return;
          child.off('message', onMessage);
          resolve(report);
        };
        child.on('message', onMessage);
        void watched.exited.then(() => reject(new Error('the publishing process ended')));
        child.send({ load });
      }),
  };
}

/** Starts a program that is no service. */
export function startProgram(name: string, command: string, args: readonly string[]): Child {
  const log = openLog(name);
  const child = spawn(command, args, { cwd: '/', stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  return watch(child, 'TERM');
}

function watch(child: ChildProcess, signal: 'TERM'): Child {
  const removeGuard = guard(child.pid ?? 0, signal);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  void exited.then(removeGuard);
  return {
    pid: child.pid ?? 0,
    exited,
    kill: (name) => void child.kill(name),
    async stop() {
      child.kill('SIGTERM');
      // Also of one that is stopped.
      child.kill('SIGCONT');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(late);
    },
  };
}
