import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import type { Log } from './log.js';

/** Ports claimed by this process, each with the socket that shows the claim to other launchers. */
const claims = new Map<number, Server | undefined>();

/** Below those that operating systems give to outgoing connections, which would take a port before its server listens. */
const anyPort = () => randomInt(20_000, 32_000);
const attempts = 50;

/** Returns a free port of this machine: the preferred one if free, and never the same one twice. */
export async function freePort(preferred?: number): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = attempt === 0 && preferred !== undefined ? preferred : anyPort();
    if (claims.has(port) || !(await isFree(port)) || claims.has(port)) continue;
    claims.set(port, undefined);
    const claim = await claimPort(port);
    if (claim === 'taken') claims.delete(port);
    else {
      claims.set(port, claim);
      return port;
    }
  }
  throw new Error('this machine has no free port');
}

/** Releases a port after its server has stopped. */
export function releasePort(port: number): void {
  claims.get(port)?.close();
  claims.delete(port);
}

/** Like `freePort`, and logs when the wanted port is taken. 0 means any. */
export async function portFor(what: string, wanted: number, log: Log): Promise<number> {
  const port = await freePort(wanted === 0 ? undefined : wanted);
  if (wanted !== 0 && port !== wanted) log(`port ${wanted} is taken: ${what} listens on ${port} instead`);
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * Services start listening seconds later. Until then a name in Linux's abstract namespace reserves the port against
 * launchers of other checkouts; it disappears with this process in any case.
 */
function claimPort(port: number): Promise<Server | 'taken' | undefined> {
  if (process.platform !== 'linux') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve('taken'));
    server.listen({ path: `\0sambung-port-${port}` }, () => resolve(server));
    server.unref();
  });
}
