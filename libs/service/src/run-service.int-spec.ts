import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eventually, migratedDatabase, type TestDatabase } from '#testing';
import { migrationsOf } from './index.js';

const main = `
  import 'reflect-metadata';
  import { z } from 'zod';
  import { runService, serviceModule, startService } from '#service';
  import { accessSettings, brokerSettings, databaseUrl, httpSettings, logSettings, readSettings } from '#settings';
  await runService('registry', () => {
    const settings = readSettings(
      z.object({ ...accessSettings, ...brokerSettings, ...httpSettings, ...logSettings, REGISTRY_DATABASE_URL: databaseUrl }),
    );
    const module = serviceModule({
      name: 'registry', settings, policy: {}, entities: [], migrations: [], databaseUrl: settings.REGISTRY_DATABASE_URL,
    });
    return startService({ name: 'registry', module, settings, port: Number(process.argv[1] ?? 0) });
  });
`;

async function ready(service: ChildProcess): Promise<string> {
  const [message] = (await once(service, 'message')) as [{ ready: string; url: string }];
  expect(message.ready).toBe('registry');
  return message.url;
}

describe('a process with one service', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let child: ChildProcess | undefined;
  let output = '';

  beforeAll(async () => {
    database = await migratedDatabase({ migrations: migrationsOf([]) });
    env = {
      AUTH_ISSUER: 'http://127.0.0.1:1',
      AUTH_JWKS_URL: 'http://127.0.0.1:1/jwks',
      REGISTRY_DATABASE_URL: database.url,
      LOG_LEVEL: 'info',
    };
  });
  afterAll(() => database?.drop());
  afterEach(() => void child?.kill('SIGKILL'));

  function run(environment: Record<string, string>, ...args: string[]): ChildProcess {
    output = '';
    const source = ['--conditions=source', '--import', './local/typescript.mjs'];
    child = spawn(process.execPath, [...source, '--input-type=module', '-e', main, ...args], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += String(chunk)));
    return child;
  }

  it('names every missing setting in readable lines and exits with 1', async () => {
    const service = run({});
    expect(await once(service, 'close')).toEqual([1, null]);
    expect(output).toMatch(/^Correct these environment variables:\n {2}AUTH_ISSUER: is not set/);
    expect(output).toContain('REGISTRY_DATABASE_URL: is not set');
    expect(output).not.toContain('    at ');
  });

  it('reports why it cannot start and exits with 1', async () => {
    const service = run({ ...env, REGISTRY_DATABASE_URL: database.url, HTTP_HOST: '192.0.2.1' });
    expect(await once(service, 'close')).toEqual([1, null]);
    expect(output).toContain('EADDRNOTAVAIL');
  });

  it('sends its URL to the parent process, logs JSON lines under its name, and stops on SIGTERM', async () => {
    const service = run(env);
    const url = await ready(service);
    const answer = await fetch(`${url}/v1/nothing`, { headers: { authorization: 'Bearer secret-token' } });
    expect(answer.status).toBe(404);
    await eventually(() => expect(output).toContain('"status":404'));
    service.kill('SIGTERM');
    expect(await once(service, 'close')).toEqual([0, null]);
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const line = lines.find(({ status }) => status === 404);
    expect(line).toMatchObject({
      service: 'registry',
      correlationId: answer.headers.get('x-correlation-id'),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      method: 'GET',
      route: 'none',
    });
    expect(output).not.toContain('secret-token');
    expect(lines.slice(-2)).toMatchObject([
      { service: 'registry', msg: expect.stringContaining('stopping after SIGTERM') },
      { service: 'registry', msg: 'stopped' },
    ]);
  });

  it.each([
    ['the settings', {}, { settings: expect.arrayContaining([expect.objectContaining({ variable: 'AUTH_ISSUER' })]) }],
    [
      'the address of a server',
      { AUTH_ISSUER: 'https://x', AUTH_JWKS_URL: 'https://x', REGISTRY_DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x' },
      { address: '127.0.0.1:1', err: expect.objectContaining({ code: 'ECONNREFUSED' }) },
    ],
  ])(
    'logs JSON alone in production, and last a line that names %s, when it cannot start',
    async (_, environment, expected) => {
      const service = run({ NODE_ENV: 'production', LOG_LEVEL: 'silent', ...environment });
      expect(await once(service, 'close')).toEqual([1, null]);
      const lines = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(lines.at(-1)).toMatchObject({ level: 60, service: 'registry', ...expected });
    },
  );

  it('stops when its parent process is gone', async () => {
    const service = run(env);
    const url = await ready(service);
    service.disconnect();
    await once(service, 'exit');
    await expect(fetch(url)).rejects.toThrow();
  });
});
