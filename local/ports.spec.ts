import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort, releasePort } from './ports.js';

describe('freePort', () => {
  it('returns the preferred port when it is free, and only once', async () => {
    const port = await freePort();
    releasePort(port);
    expect(await freePort(port)).toBe(port);
    expect(await freePort(port)).not.toBe(port);
  });

  it('returns another port when the preferred one is in use', async () => {
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

  it('returns another port when another launcher has claimed it, even before it is in use', async () => {
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
