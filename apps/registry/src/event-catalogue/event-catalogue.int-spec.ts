import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, KimActivated, MemberJoined } from '#contracts';
import { eventually } from '#testing';
import { type RunningRegistry, runningRegistry } from '../../../../test/registry/running-registry.js';

const address = 'https://sambung.example.go.id/registri/events/schemas';

describe('the catalogue of events', () => {
  let registry: RunningRegistry;
  beforeAll(async () => {
    registry = await runningRegistry({ EVENT_SCHEMAS_URL: `${address}/` });
  });
  afterAll(() => registry?.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${registry.url}${path}`, { headers, redirect: 'manual' });

  it('has the schema of an event at the address that the event names', async () => {
    const example = KimActivated.examples[0] as { readonly kimId: string };
    await registry.publish(KimActivated(example as never));
    await eventually(() => expect(registry.publishedOf(example.kimId)).toHaveLength(1));
    const schemaAddress = registry.publishedOf(example.kimId)[0]!.headers['ce_dataschema']!;
    expect(schemaAddress).toBe(`${address}/${KimActivated.wireType}`);
    const answer = await get(schemaAddress.replace('https://sambung.example.go.id/registri', ''));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/schema+json');
    expect(await answer.json()).toMatchObject({ title: 'KimActivated', examples: KimActivated.examples });
  });

  it('has the schema of every event, for pages of every origin and for caches that revalidate', async () => {
    for (const type of events.keys())
      expect([type, (await get(`/events/schemas/${type}`)).status]).toEqual([type, 200]);
    const path = `/events/schemas/${MemberJoined.wireType}`;
    const { headers } = await get(path);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await get(path, { 'if-none-match': headers.get('etag')! })).status).toBe(304);
  });

  it('has the AsyncAPI document', async () => {
    const answer = await get('/events/asyncapi.json');
    expect(answer.headers.get('content-type')).toContain('application/vnd.aai.asyncapi+json');
    expect(await answer.json()).toMatchObject({ asyncapi: '3.0.0' });
  });

  it.each([
    ['', 'id'],
    ['en-GB, id;q=0.5', 'en'],
  ])('opens in the language of the caller: %j', async (language, expected) => {
    const answer = await get('/events', language === '' ? {} : { 'accept-language': language });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `events/${expected}/index.html`]);
    const page = await get(`/${answer.headers.get('location')}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain(`<html lang="${expected}">`);
  });

  it('has pages whose policy allows their own style and nothing else', async () => {
    const page = await get('/events/id/registry.kim.v1.html');
    const [, style] = /<style>([^]*)<\/style>/.exec(await page.text())!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(page.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'`,
    );
  });

  it.each([
    '/events/schemas/sambung.registry.KimActivated.v2',
    '/events/schemas/..%2fasyncapi',
    '/events/schemas/constructor',
    '/events/su/index.html',
    '/events/id/registry.kim.v2.html',
    '/events/schemas/sambung.registry.KimActivated.v1.json.json',
  ])('returns 404 for %s', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect([answer.status, await answer.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'event-document-not-found' }),
    ]);
  });
});
