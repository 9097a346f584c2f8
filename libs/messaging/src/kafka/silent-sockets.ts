import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';

/** Longer than the broker may withhold a response: that to JoinGroup comes within the rebalance timeout of 30 s. */
const silentAfterMs = 36_000;
const keepAliveMs = 60_000;

/** The sockets of kafkajs, which repeats a request on a connection that does not answer any more. */
export const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const socket = ssl
    ? connectTls({ host, port, ...(isIP(host) === 0 && { servername: host }), ...ssl }, onConnect)
    : connect({ host, port }, onConnect);
  socket.setKeepAlive(true, keepAliveMs);
  closeWhenSilent(socket, silentAfterMs);
  return socket;
};

/** Closes a connection on which a request has had no answer for so long; the client opens another one. */
export function closeWhenSilent(socket: Socket, afterMs: number): void {
  let answered = 0;
  let waitingSince: number | undefined;
  const timer = setInterval(() => {
    if (socket.bytesWritten === answered) return;
    waitingSince ??= performance.now();
    if (performance.now() - waitingSince > afterMs) socket.destroy(new Error('the connection is silent'));
  }, afterMs / 6);
  timer.unref();
  socket.on('data', () => {
    answered = socket.bytesWritten;
    waitingSince = undefined;
  });
  socket.once('close', () => clearInterval(timer));
}
