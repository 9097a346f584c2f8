import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { guard } from '../../local/guard.js';
import { spawnNode } from '../../local/launcher/spawn-node.js';
import { checkout } from '../../local/paths.js';

/** The registry as it is in production, in a process of its own. */
export interface RegistryProcess {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startRegistryProcess(
  databaseUrl: string,
  env: Readonly<Record<string, string>>,
): Promise<RegistryProcess> {
  const port = await freePort();
  const child = spawnNode(
    [join(checkout, 'apps', 'registry', 'src', 'main.ts')],
    {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      SAMBUNG_BROKER: 'in-process',
      REGISTRY_DATABASE_URL: databaseUrl,
      REGISTRY_VAULT_KEY: randomBytes(32).toString('base64'),
      REGISTRY_PORT: String(port),
      LOG_LEVEL: 'warn',
      ...env,
    },
    'pipe',
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
  const callOff = guard(child.pid ?? 0, 'TERM');
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(callOff);
  const url = `http://127.0.0.1:${port}`;
  for (const end = performance.now() + 60_000; !(await isReady(url)); await pause(100))
    if (child.exitCode !== null || performance.now() > end) throw new Error(`the registry does not start: ${output}`);
  return {
    url,
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
