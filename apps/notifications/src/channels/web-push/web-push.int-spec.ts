import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import webPush from 'web-push';
import { freePort, releasePort } from '../../../../../local/ports.js';
import { type PushService, startPushService } from '../../../../../local/channels/push-service.js';
import type { OutgoingMessage, SendResult } from '../channel-driver.js';
import { WebPushDriver } from './web-push.driver.js';

const keys = webPush.generateVAPIDKeys();
const driver = new WebPushDriver({
  ...keys,
  subject: 'mailto:diskominfo@bogorkab.example',
  hosts: ['localhost', '.push.example'],
  timeoutSeconds: 2,
});
let port: number;
let service: PushService;
let answering: Server;
let [status, headers]: [number, Record<string, unknown>] = [201, {}];

beforeAll(async () => {
  port = await freePort();
  service = await startPushService(port);
  answering = createServer((request, response) => {
    headers = request.headers;
    response.writeHead(status, { 'retry-after': '30' }).end();
  });
  await new Promise<void>((resolve) => answering.listen(0, 'localhost', resolve));
});
afterAll(async () => {
  await service.stop();
  answering.close();
  releasePort(port);
});

function send(address: string, more: Partial<OutgoingMessage> = {}): Promise<SendResult> {
  return driver.send({
    messageId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
    attempt: 1,
    sender: 'DISKOMINFO',
    to: { name: 'Siti Contoh', address },
    content: {
      subject: 'Tugas',
      text: 'Yth. Siti Contoh',
      html: '',
      body: 'Ada tugas.',
      short: 'Ada tugas.',
      parameters: [],
    },
    expiresAt: null,
    ...more,
  });
}

describe('web push', () => {
  it('shows a notification that names no person', async () => {
    const { id, address } = await service.subscribe(keys.publicKey);
    expect(await send(address)).toEqual({ kind: 'delivered', providerRef: null });
    const messageId = '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c';
    expect(await service.notifications(id)).toEqual([{ id: messageId, tag: messageId, text: 'Ada tugas.' }]);
  });

  it('reports a subscription that the browser has withdrawn', async () => {
    const { id, address } = await service.subscribe(keys.publicKey);
    await service.expire(id);
    expect(await send(address)).toEqual({ kind: 'permanent', reason: 'GONE', detail: '410' });
  });

  it.each([
    [404, { kind: 'permanent', reason: 'GONE', detail: '404' }],
    [429, { kind: 'throttled', retryAfterSeconds: 30 }],
    [413, { kind: 'permanent', reason: 'UNDELIVERABLE', detail: '413' }],
    [503, { kind: 'transient', detail: '503' }],
  ])('reports the status %i', async (refusal, result) => {
    const { address } = await service.subscribe(keys.publicKey);
    const endpoint = `http://localhost:${(answering.address() as AddressInfo).port}/`;
    status = refusal;
    expect(await send(JSON.stringify({ ...(JSON.parse(address) as object), endpoint }))).toEqual(result);
  });

  it('lives no longer than its message, and replaces its first copy', async () => {
    const { address } = await service.subscribe(keys.publicKey);
    const endpoint = `http://localhost:${(answering.address() as AddressInfo).port}/`;
    status = 201;
    await send(JSON.stringify({ ...(JSON.parse(address) as object), endpoint }), { expiresAt: new Date(0) });
    expect(headers).toMatchObject({ ttl: '0', urgency: 'normal', topic: expect.stringMatching(/^[\w-]{32}$/) });
  });

  it('calls no address that is no push service', async () => {
    const { address } = await service.subscribe(keys.publicKey);
    const own = JSON.parse(address) as object;
    for (const endpoint of [
      'http://127.0.0.1:5432/',
      'https://169.254.169.254/',
      'https://push.example/',
      'http://a.push.example/',
      'https://localhost.evil.example/',
      'file:///etc/passwd',
    ])
      expect(await send(JSON.stringify({ ...own, endpoint }))).toMatchObject({ detail: 'NO_PUSH_SERVICE' });
    for (const wrong of ['', '{', '{}', 'null'])
      expect(await send(wrong)).toMatchObject({ kind: 'permanent', reason: 'ADDRESS_REFUSED' });
  });

  it('refuses keys that are none', async () => {
    const { address } = await service.subscribe(keys.publicKey);
    const wrong = { ...(JSON.parse(address) as object), keys: { p256dh: 'AAAA', auth: 'AAAA' } };
    expect(await send(JSON.stringify(wrong))).toMatchObject({ reason: 'ADDRESS_REFUSED', detail: 'KEYS_INVALID' });
  });
});
