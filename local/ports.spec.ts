import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort, returnPort } from './ports.js';

describe('picking a port', () => {
  it('takes the preferred one when it is free, and once only', async () => {
    const port = await freePort();
    returnPort(port);
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
});
