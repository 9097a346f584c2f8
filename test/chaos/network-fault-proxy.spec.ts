import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NetworkFaultProxy } from './network-fault-proxy.js';

describe('a weather proxy', () => {
  let server: Server;
  let received: string[];
  let proxy: NetworkFaultProxy;
  const clients: Socket[] = [];

  beforeEach(async () => {
    received = [];
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        received.push(chunk.toString());
        socket.write(`answer to ${chunk.toString()}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // Nobody listens at the first.
    proxy = await NetworkFaultProxy.open(() => [1, port]);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await proxy.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const connect = () => {
    const client = createConnection({ host: '127.0.0.1', port: proxy.port });
    client.on('error', () => {});
    clients.push(client);
    return client;
  };
  const ask = async (client: Socket, question: string) => {
    client.write(question);
    return String((await once(client, 'data'))[0]);
  };

  it('takes questions to a server that is there, and brings answers', async () => {
    expect(await ask(connect(), 'one')).toBe('answer to one');
    expect(await ask(connect(), 'two')).toBe('answer to two');
  });

  it('cuts connections, and lets new ones through when the weather clears up', async () => {
    const client = connect();
    await ask(client, 'one');
    proxy.apply({ kind: 'cut' });
    await once(client, 'close');
    await once(connect(), 'close');
    proxy.clear();
    expect(await ask(connect(), 'two')).toBe('answer to two');
  });

  it('takes a question and loses its answer, and the connection with it', async () => {
    const client = connect();
    await ask(client, 'one');
    proxy.apply({ kind: 'blackhole' });
    const responses: string[] = [];
    client.on('data', (chunk) => responses.push(chunk.toString()));
    client.write('two');
    while (received.length < 2) await new Promise((resolve) => setImmediate(resolve));
    proxy.clear();
    await once(client, 'close');
    expect([received, responses]).toEqual([['one', 'two'], []]);
  });

  it('holds up what is said without mixing it up', async () => {
    proxy.apply({ kind: 'slow', delayMs: 20 });
    const client = connect();
    expect(await ask(client, 'one')).toBe('answer to one');
    expect(await ask(client, 'two')).toBe('answer to two');
  });
});
