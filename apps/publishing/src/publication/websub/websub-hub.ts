import { createHmac } from 'node:crypto';

const answerWithinMs = 10_000;

/**
 * Informs a WebSub hub that feeds have changed (https://www.w3.org/TR/websub/, section 7). Its address comes from the settings
 * alone, and redirects are not followed. With a secret the body is signed in `X-Hub-Signature`, as hubs sign what they distribute.
 *
 * @throws Error unless the hub accepts it
 */
export async function informHub(hub: string, secret: string | undefined, feedUrls: readonly string[]): Promise<void> {
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...feedUrls.map((url): [string, string] => ['hub.url', url]),
  ]).toString();
  const signature = secret === undefined ? undefined : createHmac('sha256', secret).update(body).digest('hex');
  const response = await fetch(hub, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature !== undefined && { 'x-hub-signature': `sha256=${signature}` }),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(answerWithinMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the hub answered ${response.status}`);
}
