import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { guard } from '../guard.js';
import { portFor, releasePort } from '../ports.js';
import type { Log } from '../log.js';
import type { Binaries } from './binaries.js';
import { passwordOf } from './cluster.js';
import { stopStaleServer } from './stale-server.js';
import { runAs, type ServerAccount } from './server-account.js';
import { serverSettings } from './server-settings.js';

export interface PostgresOptions {
  /** The initialised cluster. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly account: ServerAccount | undefined;
  /** Default: any free port; if taken, another one is used. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
  /** Deleted when this process dies without stopping the server. */
  readonly removeFolder?: string;
  readonly log: Log;
}

/** A running PostgreSQL. It ends with this process in any case. */
export interface PostgresServer {
  readonly port: number;
  /** The address of the database `postgres` for the role `postgres`. */
  readonly url: string;
  /** Resolves with the reason when it ends, requested or not. */
  readonly exited: Promise<string>;
  /** Closes its connections and stops it with all data on disk. */
  stop(): Promise<void>;
}

const timeoutMs = 30_000;

export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  await stopStaleServer(options.folder, options.log);
  for (let attempt = 1; ; attempt++) {
    const port = await portFor('PostgreSQL', options.port ?? 0, options.log);
    try {
      return await startOn(port, options);
    } catch (error) {
      // The port was taken between our check and the server's start.
      if (attempt === 3 || !/could not bind|Address already in use/i.test(String(error))) throw error;
    }
  }
}

async function startOn(port: number, options: PostgresOptions): Promise<PostgresServer> {
  const { child, exited } = launch(port, options);
  const releaseGuard = guard(child.pid ?? 0, 'INT', options.removeFolder);
  const url = `postgres://postgres:${passwordOf(options.folder)}@127.0.0.1:${port}/postgres`;
  const cleanUp = () => {
    releaseGuard();
    releasePort(port);
  };
  void exited.then(cleanUp);
  try {
    await waitUntilReady(url, exited);
  } catch (error) {
    child.kill('SIGINT');
    throw error;
  }
  return {
    port,
    url,
    exited,
    async stop() {
      child.kill('SIGINT');
      await exited;
    },
  };
}

function launch(port: number, { folder, binaries, account, settings }: PostgresOptions) {
  const all = { ...serverSettings, ...settings, port: String(port) };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child: ChildProcess = spawn(binaries.program('postgres'), ['-D', folder, ...args], {
    ...runAs(account),
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', HOME: '/' },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C in a terminal reaches only the launcher: PostgreSQL stops last.
    detached: true,
  });
  let logTail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    logTail = (logTail + chunk.toString()).slice(-4000);
  });
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`PostgreSQL ended (${code ?? signal}) ${logTail}`.trim()));
  });
  return { child, exited };
}

async function waitUntilReady(url: string, exited: Promise<string>): Promise<void> {
  for (const end = Date.now() + timeoutMs; ;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      const reason = await Promise.race([exited, pause(20)]);
      if (reason !== undefined) throw new Error(reason, { cause: error });
      if (Date.now() > end) throw new Error('PostgreSQL does not answer', { cause: error });
    } finally {
      await client.end().catch(() => {});
    }
  }
}
