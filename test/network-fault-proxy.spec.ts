import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NetworkFaultProxy } from './network-fault-proxy.js';

describe('NetworkFaultProxy', () => {
  let server: Server;
  let requests: string[];
  let sockets: Socket[];
  let proxy: NetworkFaultProxy;
  const clients: Socket[] = [];

  beforeEach(async () => {
    [requests, sockets] = [[], []];
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        requests.push(chunk.toString());
        socket.write(`response to ${chunk.toString()}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // No server listens at the first target.
    proxy = await NetworkFaultProxy.start(() => ['127.0.0.1:1', `127.0.0.1:${port}`]);
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
  /** Resolves also after an error: a refused connection is reset. */
  const closed = (client: Socket) => new Promise((resolve) => client.once('close', resolve));
  const send = async (client: Socket, request: string) => {
    client.write(request);
    return String((await once(client, 'data'))[0]);
  };

  it('connects clients with a server that accepts them', async () => {
    expect(await send(connect(), 'one')).toBe('response to one');
    expect(await send(connect(), 'two')).toBe('response to two');
  });

  it('cuts connections and refuses new ones until the fault is cleared', async () => {
    const client = connect();
    await send(client, 'one');
    proxy.apply({ kind: 'cut' });
    await once(client, 'close');
    await closed(connect());
    expect(proxy.refused).toBe(1);
    proxy.clear();
    expect(await send(connect(), 'two')).toBe('response to two');
  });

  it('forwards a request, drops its response, and closes the connection afterwards', async () => {
    const client = connect();
    await send(client, 'one');
    proxy.apply({ kind: 'blackhole' });
    const responses: string[] = [];
    client.on('data', (chunk) => responses.push(chunk.toString()));
    client.write('two');
    while (requests.length < 2) await new Promise((resolve) => setImmediate(resolve));
    proxy.clear();
    await once(client, 'close');
    expect([requests, responses]).toEqual([['one', 'two'], []]);
  });

  it('is silent to connections for good, without closing them, and serves new ones after the fault', async () => {
    const client = connect();
    await send(client, 'one');
    const [accepted] = sockets;
    proxy.apply({ kind: 'silence' });
    client.end('two');
    proxy.clear();
    expect(await send(connect(), 'three')).toBe('response to three');
    expect([requests, accepted!.readableEnded]).toEqual([['one', 'three'], false]);
  });

  it('delays chunks without changing their order', async () => {
    proxy.apply({ kind: 'slow', delayMs: 20 });
    const client = connect();
    expect(await send(client, 'one')).toBe('response to one');
    expect(await send(client, 'two')).toBe('response to two');
  });
});
