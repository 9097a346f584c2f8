import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from '#database';
import { anEdition } from '../../../testing/edition.builder.js';
import { startPublishingEnvironment, type PublishingEnvironment } from '../../../testing/publishing.environment.js';
import type { PublishingSettings } from '../../publishing.settings.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { WebSubJob } from './websub.job.js';

const secret = 'a secret of the hub';
let environment: PublishingEnvironment;
let job: WebSubJob;
const received: { headers: IncomingMessage['headers']; body: string }[] = [];
let answer = 202;
const hub = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end();
  });
});

beforeAll(async () => {
  environment = await startPublishingEnvironment();
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const settings = {
    PUBLISHING_PUBLIC_URL: 'https://info.example.go.id',
    PUBLISHING_WEBSUB_HUB: `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`,
    PUBLISHING_WEBSUB_SECRET: secret,
  } as PublishingSettings;
  job = new WebSubJob(environment.database, new FeedAddresses(settings), settings);
});
afterAll(async () => {
  await environment.stop();
  hub.close();
});

const dueNow = () => environment.database.query(sql`UPDATE websub_position SET next_attempt_at = now()`);

it('informs the hub of the feeds that changed, signed, once for all changes since', async () => {
  await anEdition(environment, 'PUBLISHED', { topic: 'health' });
  await anEdition(environment, 'PUBLISHED', { topic: 'culture' });
  await job.run();
  await job.run();
  const [{ headers, body }, ...more] = received.splice(0) as [(typeof received)[number]];
  expect(more).toEqual([]);
  expect(headers['x-hub-signature']).toBe(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const form = new URLSearchParams(body);
  expect(form.get('hub.mode')).toBe('publish');
  const urls = form.getAll('hub.url');
  expect(urls).toContain('https://info.example.go.id/v1/feed.atom');
  expect(urls).toContain('https://info.example.go.id/v1/feed.json?topic=culture');
  expect(urls).toHaveLength(3 * (1 + 2 + 1 + 1));
});

it.each([503, 307])('tries again later after %i, and follows no redirect', async (status) => {
  await anEdition(environment, 'PUBLISHED', { topic: 'health' });
  answer = status;
  await job.run();
  await job.run();
  expect(received.splice(0)).toHaveLength(1);
  answer = 202;
  await dueNow();
  await job.run();
  expect(received.splice(0)).toHaveLength(1);
});
