import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import { sampleDocument, samplePhoto, type TestService } from '#testing';
import { expectRejection, path, startAlbums, type Uploader, uploader } from './albums.js';

describe('downloads of attachments', () => {
  let service: TestService;
  let budi: Uploader;

  beforeAll(async () => {
    service = await startAlbums();
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    budi = await uploader(service);
  });

  /** Downloads the bytes. */
  const fetched = async (id: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(new URL(`${path}/${id}`, service.url), {
      method,
      headers: { authorization: budi.authorization, ...headers },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('are allowed to the uploader, and after the claim by the rule of the owner', async () => {
    const answer = await budi.api.upload<Attachment>(path, await samplePhoto(), 'image/jpeg');
    expect(answer.status).toBe(201);
    const { id, bytes, sha256 } = answer.body;
    expect(answer.headers['location']).toBe(`${path}/${id}`);
    expect(answer.body).toEqual({ id, mediaType: 'image/jpeg', bytes, sha256, name: `attachment-${id}.jpg` });

    const own = await fetched(id);
    expect(own.status).toBe(200);
    expect([own.bytes.length, createHash('sha256').update(own.bytes).digest('hex')]).toEqual([bytes, sha256]);
    const friend = await service.as('friend');
    for (const other of [friend, service.anonymous])
      expect(await other.get(`${path}/${id}`)).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });

    expect(await budi.claim('closed', [id])).toMatchObject({ status: 200, body: [answer.body] });
    expect((await friend.get(`${path}/${id}`)).status).toBe(200);
    for (const other of [budi.api, service.anonymous])
      expect(await other.get(`${path}/${id}`)).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });

    const shown = await budi.upload();
    await budi.claim('open', [shown.id]);
    expect((await service.anonymous.get(`${path}/${shown.id}`)).status).toBe(200);
  });

  it('have headers that forbid scripts and require revalidation', async () => {
    const image = await fetched((await budi.upload()).id);
    expect(Object.fromEntries(image.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(image.bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'content-disposition': expect.stringMatching(/^inline; filename="attachment-[0-9a-f-]+\.jpg"$/),
    });
    const author = '/Info << /Author (Sukaesih) >> /OpenAction << /S /JavaScript /JS (app.alert) >> ';
    const { id } = await budi.upload(sampleDocument(author), 'application/pdf');
    const document = await fetched(id);
    expect(document.headers.get('content-disposition')).toBe(`attachment; filename="attachment-${id}.pdf"`);
    expect(document.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    for (const text of ['Sukaesih', 'JavaScript']) expect(document.bytes.includes(text)).toBe(false);
  });

  it('return 304 for a known ETag', async () => {
    const { id, sha256 } = await budi.upload();
    expect((await fetched(id)).headers.get('etag')).toBe(`"${sha256}"`);
    const again = await fetched(id, { 'if-none-match': `"old", W/"${sha256}"` });
    expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, `"${sha256}"`]);
    expect((await fetched(id, { 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('answer HEAD without the content', async () => {
    const { id, bytes } = await budi.upload();
    const head = await fetched(id, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, String(bytes), 0]);
  });

  it('support ranges, also across stored chunks', async () => {
    const large = await samplePhoto({ width: 1000, height: 1000, noise: true });
    const { id, bytes, sha256 } = await budi.upload(large);
    expect(bytes).toBeGreaterThan(524_288);
    const whole = await fetched(id);
    expect(createHash('sha256').update(whole.bytes).digest('hex')).toBe(sha256);
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 1],
      ['bytes=524280-524299', 524_280, 524_300],
      [`bytes=${bytes - 5}-`, bytes - 5, bytes],
      ['bytes=-7', bytes - 7, bytes],
    ] as const) {
      const part = await fetched(id, { range });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end - 1}/${bytes}`]);
      expect(part.bytes.equals(whole.bytes.subarray(start, end))).toBe(true);
    }
    const beyond = await fetched(id, { range: `bytes=${bytes}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes}`]);
    expect((await fetched(id, { range: 'bytes=0-0', 'if-range': '"old"' })).bytes.length).toBe(bytes);
  });

  it.each([
    ['1', 400, 'invalid-request'],
    [randomUUID(), 404, 'attachment-not-found'],
  ])('reject the id %s', async (id, status, code) => {
    await expectRejection(service, () => budi.api.get(`${path}/${id}`), status, code);
  });
});
