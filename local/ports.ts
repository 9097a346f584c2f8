import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Log } from './log.js';

/** Ports that this process has given out, each with what keeps other launchers of this machine from it. */
const claims = new Map<number, Server | undefined>();

/** Gives a port of this machine on which nobody listens: the preferred one when it is free, and never the same one twice. */
export async function freePort(preferred?: number): Promise<number> {
  for (const wanted of preferred === undefined ? [0, 0, 0, 0] : [preferred, 0, 0, 0, 0]) {
    const port = claims.has(wanted) ? undefined : await tryPort(wanted);
    if (port === undefined || claims.has(port)) continue;
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

/** Makes a port available again, once whoever listened there has stopped. */
export function releasePort(port: number): void {
  claims.get(port)?.close();
  claims.delete(port);
}

/** Like `freePort`, and tells when it is not the wanted one. 0 wants any. */
export async function portFor(what: string, wanted: number, log: Log): Promise<number> {
  const port = await freePort(wanted === 0 ? undefined : wanted);
  if (wanted !== 0 && port !== wanted) log(`port ${wanted} is taken: ${what} listens on ${port} instead`);
  return port;
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

/**
 * It takes seconds from our look until a service listens. A name in Linux's abstract namespace tells the launcher of
 * another checkout to leave the port alone meanwhile, and is gone with this process, however it ends.
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
