import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { accountPolicy } from '#access';
import { api, eventually } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../test/registry/running-registry.js';
import { caringin, recordAreas, sampleKim } from '../../../test/registry/sample-kim.js';
import type { KimResponse } from './kims/kim.dto.js';
import { registryError } from './registry.errors.js';
import { registryPolicy } from './registry.policy.js';

interface OpenApi {
  readonly paths: Record<string, Record<string, { operationId?: string; summary?: string; 'x-action': string }>>;
}

const secret = { fullName: 'Sukaesih Binti Rahasia', email: 'sukaesih@rahasia.example', phone: '+6281211223344' };

describe('the registry as a process', () => {
  let registry: RunningRegistry;
  let child: ChildProcess;
  let url: string;
  let output = '';

  beforeAll(async () => {
    registry = await runningRegistry();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    child = spawn(
      process.execPath,
      ['--conditions=source', '--import', './local/typescript.mjs', 'apps/registry/src/main.ts'],
      {
        env: { ...registry.env, REGISTRY_PORT: String(port), LOG_LEVEL: 'trace' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += String(chunk)));
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(output);
      const { status } = await fetch(`${url}/health/ready`);
      if (status !== 200) throw new Error(`it is not ready: ${status}`);
    });
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    await registry.stop();
  });

  it('documents every route with its errors', async () => {
    const anyone = api({ url });
    const { body } = await anyone.get<OpenApi>('/openapi.json');
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path));
    const actions = new Set(operations.map((operation) => operation['x-action']));
    // Permissions without a route are checked by handlers: the test of the policy covers them.
    const permissions = Object.keys({ ...registryPolicy, ...accountPolicy });
    expect(permissions).toEqual(expect.arrayContaining([...actions]));
    for (const { operationId, summary } of operations) expect([operationId, summary]).not.toContain(undefined);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    const errors = await anyone.get('/errors');
    for (const code of Object.keys(registryError.table)) expect(JSON.stringify(errors.body)).toContain(`"${code}"`);
  });

  it('never logs personal data of a member', async () => {
    const admin = api({ url }, await registry.token('admin', 'SYSTEM_ADMIN@*'));
    const desa = api({ url }, await registry.token('desa', `VILLAGE_OFFICER@area:${caringin}`));
    const service = api({ url }, await registry.token('notifications', 'SERVICE@purpose:notify-members'));
    await recordAreas(admin);
    const { body: kim } = await desa.post<KimResponse>('/v1/kims', sampleKim);
    const joining = { ...secret, post: 'MEMBER', joinedOn: '2026-02-03' };
    const { status, body } = await desa.post<{ id: string }>(`/v1/kims/${kim.id}/members`, joining);
    expect(status).toBe(201);
    await service.post('/v1/contacts/resolve', { purpose: 'notify-members', memberIds: [body.id] });
    await desa.get(`/v1/kims/${kim.id}/members`);
    await desa.post(`/v1/kims/${kim.id}/members`, { ...joining, post: secret.email });
    await eventually(() => expect(output).toMatch(/"route":"\/v1\/kims\/:id\/members","status":400/));
    for (const word of ['Sukaesih', 'rahasia.example', '81211223344']) expect(output).not.toContain(word);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
