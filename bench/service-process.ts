import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { guard } from '../local/guard.js';
import { nodeOptionsOf, serviceNodeOptions } from '../local/launcher/node-options.js';
import { spawnNode } from '../local/launcher/spawn-node.js';

/** A measured server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** Sends a message and returns the `answer` that the server sends. */
  request<Answer>(message: object): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * Starts a service as in production, compiled, but with an issuer on this machine; `program` (the path of a source) may start
 * it instead of its own main.
 */
export function startServiceProcess(
  service: 'registry' | 'aspirations' | 'publishing' | 'notifications',
  databaseUrl: string,
  env: Readonly<Record<string, string>>,
  program = `apps/${service}/src/main.ts`,
): Promise<ServerProcess> {
  const prefix = service.toUpperCase();
  return startServerProcess(program, `${prefix}_PORT`, {
    NODE_ENV: 'development',
    SAMBUNG_BROKER: 'in-process',
    [`${prefix}_DATABASE_URL`]: databaseUrl,
    [`${prefix}_VAULT_KEY`]: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: nodeOptionsOf(service),
    ...env,
  });
}

/**
 * Starts a program, compiled and with the options of a service, that listens on the port of a variable and serves
 * `/health/ready`.
 */
export async function startServerProcess(
  program: string,
  portVariable: string,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const own = { PATH: process.env['PATH'], NODE_OPTIONS: serviceNodeOptions, [portVariable]: String(port) };
  const child = spawnNode([program], { ...own, ...env }, 'pipe');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
  const pid = child.pid ?? 0;
  const removeGuard = guard(pid, 'TERM');
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(removeGuard);
  const url = `http://127.0.0.1:${port}`;
  for (const end = performance.now() + 60_000; !(await isReady(url)); await pause(100))
    if (child.exitCode !== null || performance.now() > end) throw new Error(`${program} does not start: ${output}`);
  return {
    pid,
    url,
    request: <Answer>(message: object) =>
      new Promise<Answer>((resolve, reject) => {
        const onMessage = ({ answer }: { answer?: Answer }) => {
          if (answer === undefined) return;
          child.off('message', onMessage);
          resolve(answer);
        };
        child.on('message', onMessage);
        void exited.then(() => reject(new Error(`${program} ended: ${output}`)));
        child.send(message);
      }),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
