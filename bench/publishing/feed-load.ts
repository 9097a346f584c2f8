import { Agent, get } from 'node:http';

/** The responses per second to concurrent callers, each one request at a time. @throws Error for another status */
export async function feedsPerSecond(
  url: string,
  requests: number,
  {
    status = 200,
    headers = {},
  }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<number> {
  const callers = 10;
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const once = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, (response) => {
        response.resume();
        response.once('error', reject);
        response.once('end', () => {
          if (response.statusCode === status) resolve();
          else reject(new Error(`${url}: ${response.statusCode}`));
        });
      }).once('error', reject);
    });
  let left = requests;
  const caller = async () => {
    while (left-- > 0) await once();
  };
  const startedAt = performance.now();
  try {
    await Promise.all(Array.from({ length: callers }, caller));
  } finally {
    agent.destroy();
  }
  return requests / ((performance.now() - startedAt) / 1_000);
}
