import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchWithRetry } from './fetch-with-retry.js';

/** The response of the server to a request, or a broken connection. */
type Reply = readonly [status: number, body: object] | 'disconnect';

describe('fetchWithRetry', () => {
  let server: Server | undefined;
  const received: IncomingMessage['headers'][] = [];

  afterEach(async () => {
    received.length = 0;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  });

  async function listening(replies: readonly Reply[], port = 0): Promise<string> {
    const made = createServer((request, response) => {
      const reply = replies[received.push(request.headers) - 1] ?? [500, {}];
      if (reply === 'disconnect') return request.socket.destroy();
      return response.writeHead(reply[0]).end(JSON.stringify(reply[1]));
    });
    server = made;
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}/v1/kims`;
  }

  const post = (url: string) => fetchWithRetry(url, { method: 'POST', headers: { 'idempotency-key': 'once' } });

  it('returns the first response, also a rejection', async () => {
    const url = await listening([[422, { code: 'kim-incomplete' }]]);
    expect(await post(url)).toEqual({ status: 422, body: { code: 'kim-incomplete' }, repeated: false });
  });

  it('retries with the same key after a lost response, while the request is in progress and while the service starts', async () => {
    const progress = [409, { code: 'idempotency-in-progress' }] as const;
    const url = await listening(['disconnect', [503, {}], progress, [201, { id: 'x' }]]);
    expect(await post(url)).toEqual({ status: 201, body: { id: 'x' }, repeated: true });
    expect(received.map((headers) => headers['idempotency-key'])).toEqual(['once', 'once', 'once', 'once']);
  });

  it('retries until the service listens', async () => {
    const url = await listening([]);
    await new Promise((resolve) => server!.close(resolve));
    const lines: string[] = [];
    const answer = fetchWithRetry(url, {}, (line) => {
      lines.push(line);
      void listening([[200, {}]], Number(new URL(url).port));
    });
    expect(await answer).toEqual({ status: 200, body: {}, repeated: true });
    expect(lines).toHaveLength(1);
  });

  it('returns other conflicts', async () => {
    const url = await listening([[409, { code: 'wrong-state' }]]);
    expect(await post(url)).toMatchObject({ status: 409, repeated: false });
  });
});
