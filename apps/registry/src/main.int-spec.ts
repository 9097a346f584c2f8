import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { api, eventually } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../test/registry/running-registry.js';
import { caringin, recordAreas, sampleKim } from '../../../test/registry/sample-kim.js';
import type { KimResponse } from './kims/kim.dto.js';

const secret = { fullName: 'Sukaesih Binti Rahasia', email: 'sukaesih@rahasia.example', phone: '+6281211223344' };

describe('the registry as a process of its own', () => {
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
        env: { PATH: process.env['PATH'], ...registry.env, REGISTRY_PORT: String(port), LOG_LEVEL: 'trace' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += String(chunk)));
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(output);
        expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      },
      { within: 60_000 },
    );
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    await registry.stop();
  });

  it('writes nothing of a member into its log, whatever is logged', async () => {
    const admin = api({ url }, await registry.token('admin', 'SYSTEM_ADMIN@*'));
    const ketua = api({ url }, await registry.token('ketua', `KIM_CHAIR@area:${caringin}`));
    const service = api({ url }, await registry.token('notifications', 'SERVICE@*'));
    await recordAreas(admin);
    const { body: kim } = await ketua.post<KimResponse>('/v1/kims', sampleKim);
    const joining = { ...secret, post: 'MEMBER', joinedOn: '2026-02-03' };
    const { status, body } = await ketua.post<{ id: string }>(`/v1/kims/${kim.id}/members`, joining);
    expect(status).toBe(201);
    await service.post('/v1/contacts/resolve', { purpose: 'test', memberIds: [body.id] });
    await ketua.get(`/v1/kims/${kim.id}/members`);
    await ketua.post(`/v1/kims/${kim.id}/members`, { ...joining, post: secret.email });
    await eventually(() => expect(output).toContain(`/v1/kims/${kim.id}/members`));
    for (const word of ['Sukaesih', 'rahasia.example', '81211223344']) expect(output).not.toContain(word);
  });

  it('ends cleanly when it is asked to', async () => {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
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
