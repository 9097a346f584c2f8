import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { closeWhenSilent } from './silent-sockets.js';

describe('a connection to a broker', () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => void (String(bytes) === 'ping' && socket.write('pong')));
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());

  it('case 23: is closed when a request stays without an answer, and not while none is open', async () => {
    const { port } = server.address() as AddressInfo;
    const errors: string[] = [];
    const open = async () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', ({ message }) => errors.push(message));
      closeWhenSilent(socket, 60);
      await once(socket, 'connect');
      socket.write('ping');
      await once(socket, 'data');
      return socket;
    };
    const [idle, silent] = [await open(), await open()];
    silent.write('lost');
    await eventually(() => expect(silent.destroyed).toBe(true));
    expect([errors, idle.destroyed]).toEqual([['the connection is silent'], false]);
    idle.destroy();
  });
});
