import type { LookupOptions } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { maxAttempts, pauseAfter, retryDelayAfter } from './retry-schedule.js';
import { RefusedAddressError, WebhookAddresses } from './webhook-address.js';
import { newWebhookSecret, signedHeaders } from './webhook-signature.js';

const body = JSON.stringify({ id: 'e1', type: 'x', data: { text: 'é “ok”' } });

describe('the signature of a webhook', () => {
  const [secret, former] = [newWebhookSecret(), newWebhookSecret()];
  const headers = signedHeaders('e1', body, [secret, former], new Date());

  it.each([
    ['the new secret', secret],
    ['the former secret', former],
  ])('is verified by the library of Standard Webhooks with %s', (_, known) => {
    expect(new Webhook(known).verify(body, headers)).toEqual(JSON.parse(body));
  });

  it.each([
    ['another body', `${body} `, headers],
    ['another id', body, { ...headers, 'webhook-id': 'e2' }],
    ['a time that has passed', body, signedHeaders('e1', body, [secret], new Date(Date.now() - 10 * 60_000))],
    ['another secret', body, signedHeaders('e1', body, [newWebhookSecret()], new Date())],
  ])('is rejected with %s', (_, sent, given) => {
    expect(() => new Webhook(secret).verify(sent, given)).toThrow();
  });
});

describe('the retries of a webhook', () => {
  it('are 5 s, 1 min, 5 min, 30 min, 2 h, 6 h, 12 h and 24 h after the attempt before', () => {
    const seconds = Array.from({ length: maxAttempts }, (_, index) => retryDelayAfter(index + 1, 0.5));
    expect(seconds.map((delay) => delay && delay / 1000)).toEqual([
      5,
      60,
      300,
      1800,
      7200,
      21_600,
      43_200,
      86_400,
      undefined,
    ]);
  });

  it('differ by up to a tenth', () => {
    expect([retryDelayAfter(2, 0), retryDelayAfter(2, 1)]).toEqual([54_000, 66_000]);
  });

  it('pause after five failures in a row, longer each time, for 15 minutes at most', () => {
    expect([4, 5, 6, 7, 40].map(pauseAfter)).toEqual([0, 15_000, 30_000, 60_000, 900_000]);
  });
});

describe('the addresses of webhooks', () => {
  const addresses = new WebhookAddresses(['10.20.0.0/16', 'fd00:1::/32']);

  it.each([
    'http://dpupr.example.go.id/hook',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://0.0.0.0/',
    'https://10.0.0.5/',
    'https://172.16.3.4/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://user:secret@dpupr.example.go.id/',
  ])('do not include %s', (url) => {
    expect(addresses.allowsUrl(url)).toBe(false);
  });

  it.each([
    'https://dpupr.example.go.id/hook?from=sambung',
    'https://dpupr.example.go.id:8443/',
    'https://103.10.20.30/',
    'https://[2400:cb00::1]/',
    'http://10.20.30.40:8080/hook',
    'https://[fd00:1::5]/',
  ])('include %s', (url) => {
    expect(addresses.allowsUrl(url)).toBe(true);
  });

  it('are checked when a name is resolved, for the connection itself', async () => {
    await expect(lookedUp(addresses, {})).rejects.toThrow(RefusedAddressError);
    await expect(lookedUp(addresses, { all: true })).rejects.toThrow(RefusedAddressError);
    const local = new WebhookAddresses(['127.0.0.0/8', '::1/128']);
    expect(await lookedUp(local, { all: true })).toEqual(
      expect.arrayContaining([expect.objectContaining({ family: expect.any(Number) })]),
    );
  });
});

/** What a connection to `localhost` would be made to. */
function lookedUp({ lookup }: WebhookAddresses, options: LookupOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    lookup('localhost', options, (error, address) => (error ? reject(error) : resolve(address)));
  });
}
