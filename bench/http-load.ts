import { Agent, request as send } from 'node:http';
import { readFileSync } from 'node:fs';

/** One HTTP request. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** How a server performed. */
export interface HttpLoadResult {
  /** Milliseconds of each request, from its first byte to the last byte of the response. */
  readonly times: readonly number[];
  readonly perSecond: number;
  /** Processor time of the server's process for one request, in milliseconds. */
  readonly cpuMs: number;
}

/** Sends requests from concurrent callers, each one request at a time. @throws Error when a request is rejected */
export async function runHttpLoad(
  server: { readonly url: string; readonly pid: number },
  requests: readonly Request[],
  callers: number,
): Promise<HttpLoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const times: number[] = [];
  const [startedAt, cpuBefore] = [performance.now(), cpuMsOf(server.pid)];
  let next = 0;
  const caller = async () => {
    while (next < requests.length) {
      const request = requests[next++]!;
      const at = performance.now();
      await call(agent, server.url, request);
      times.push(performance.now() - at);
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, caller));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    times,
    perSecond: requests.length / seconds,
    cpuMs: (cpuMsOf(server.pid) - cpuBefore) / requests.length,
  };
}

/** The response to one request. @throws Error when it is rejected */
export function call<Body>(agent: Agent, url: string, request: Request): Promise<Body> {
  const { method, path, token, headers = {}, body } = request;
  const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const out = send(`${url}${path}`, {
      agent,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent && { 'content-type': 'application/json', 'content-length': sent.length }),
        ...headers,
      },
    });
    out.once('error', reject);
    out.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (part: Buffer) => chunks.push(part));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString();
        const status = response.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(JSON.parse(text) as Body);
        else reject(new Error(`${method} ${path}: ${status} ${text.slice(0, 400)}`));
      });
    });
    out.end(sent);
  });
}

/** Processor time of a process with its threads so far, in milliseconds; Linux counts hundredths of a second. */
/** The processor time of a process so far. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
