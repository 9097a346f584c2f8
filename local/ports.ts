import { createServer, type AddressInfo } from 'node:net';
import type { Say } from './say.js';

const given = new Set<number>();

/** Gives a port of this machine on which nobody listens: the preferred one when it is free, and never the same one twice. */
export async function freePort(preferred?: number): Promise<number> {
  for (const wanted of preferred === undefined ? [0, 0, 0, 0] : [preferred, 0, 0, 0, 0]) {
    const port = given.has(wanted) ? undefined : await tryPort(wanted);
    if (port === undefined || given.has(port)) continue;
    given.add(port);
    return port;
  }
  throw new Error('this machine has no free port');
}

/** Makes a port available again to `freePort`, once whoever listened there has stopped. */
export function returnPort(port: number): void {
  given.delete(port);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}

/** Like `freePort`, and tells when it is not the wanted one. 0 wants any. */
export async function portFor(what: string, wanted: number, say: Say): Promise<number> {
  const port = await freePort(wanted === 0 ? undefined : wanted);
  if (wanted !== 0 && port !== wanted) say(`port ${wanted} is taken: ${what} listens on ${port} instead`);
  return port;
}
