import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort, releasePort } from './ports.js';

describe('picking a port', () => {
  it('takes the preferred one when it is free, and once only', async () => {
    const port = await freePort();
    releasePort(port);
    expect(await freePort(port)).toBe(port);
    expect(await freePort(port)).not.toBe(port);
  });

  it('takes another one when somebody listens there', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const got = await freePort(port);
      expect(got).toBeGreaterThan(0);
      expect(got).not.toBe(port);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('takes another one when the launcher of another checkout has picked it, though nobody listens yet', async () => {
    const port = await freePort();
    releasePort(port);
    const listen = `require('node:net').createServer().listen({ path: '\\0sambung-port-${port}' }, () => console.log('claimed'))`;
    const other = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(other.stdout, 'data');
    try {
      expect(await freePort(port)).not.toBe(port);
    } finally {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
  });
});
