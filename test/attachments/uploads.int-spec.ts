import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, sampleDocument, samplePhoto, type TestService } from '#testing';
import { sql } from '#database';
import { expectRejection, path, rows, startAlbums, type Uploader, uploader } from './albums.js';

describe('uploads of attachments', () => {
  let service: TestService;
  let budi: Uploader;
  let photo: Buffer;

  beforeAll(async () => {
    service = await startAlbums();
    photo = await samplePhoto();
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    budi = await uploader(service);
  });

  /** Sends chunks without a content length. */
  const sending = (body: ReadableStream, signal?: AbortSignal) =>
    fetch(new URL(path, service.url), {
      method: 'POST',
      headers: { authorization: budi.authorization, 'content-type': 'image/jpeg' },
      body,
      duplex: 'half',
      ...(signal && { signal }),
    });

  it.each([
    ['svg', 'image/svg+xml'],
    ['html', 'text/html'],
    ['bytes', 'application/octet-stream'],
    ['JSON', 'application/json'],
  ])('rejects the type %s', async (_what, type) => {
    await expectRejection(
      service,
      () => budi.api.upload(path, Buffer.from('{}'), type),
      415,
      'attachment-type-refused',
    );
  });

  it.each([
    ['with another content than its type', () => photo, 'image/png', 422, 'attachment-mislabelled'],
    ['with HTML', () => Buffer.from('<html><script>alert(1)</script>'), 'image/png', 422, 'attachment-mislabelled'],
    ['without content', () => Buffer.alloc(0), 'image/png', 422, 'attachment-unreadable'],
    ['that is truncated', () => photo.subarray(0, 300), 'image/jpeg', 422, 'attachment-unreadable'],
    [
      'with too many pixels',
      () => samplePhoto({ width: 1001, height: 1000 }),
      'image/jpeg',
      422,
      'attachment-too-many-pixels',
    ],
    [
      'of a document without its end',
      () => sampleDocument().subarray(0, 100),
      'application/pdf',
      422,
      'attachment-unreadable',
    ],
    ['with too many bytes', () => Buffer.alloc(1_500_001), 'application/pdf', 413, 'payload-too-large'],
  ] as const)('rejects a file %s', async (_what, file, type, status, code) => {
    const content = await file();
    await expectRejection(service, () => budi.api.upload(path, content, type), status, code);
  });

  it('rejects an oversized body without content length before its end', async () => {
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.alloc(1_500_001)) });
    expect((await sending(endless)).status).toBe(413);
  });

  it('stores nothing of an aborted upload', async () => {
    const before = await rows(service);
    for (let times = 0; times < 5; times++) {
      const abort = new AbortController();
      const half = new ReadableStream({
        pull(controller) {
          controller.enqueue(photo.subarray(0, 100));
          abort.abort();
        },
      });
      await expect(sending(half, abort.signal)).rejects.toThrow();
    }
    expect(await rows(service)).toEqual(before);
    await eventually(() => budi.upload());
  });

  it('requires a token, a role and a well-formed key', async () => {
    await expectRejection(service, () => service.anonymous.upload(path, photo, 'image/jpeg'), 401, 'token-missing');
    const citizen = await service.as('warga', 'CITIZEN@*');
    await expectRejection(service, () => citizen.upload(path, photo, 'image/jpeg'), 403, 'role-missing');
    const key = { 'idempotency-key': 'a b' };
    await expectRejection(service, () => budi.api.upload(path, photo, 'image/jpeg', key), 400, 'invalid-request');
  });

  it('stores a repeated upload with the same key once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await budi.upload(photo, 'image/jpeg', key);
    const before = await rows(service);
    expect(await budi.upload(photo, 'image/jpeg', key)).toEqual(first);
    expect(await rows(service)).toEqual(before);
    const other = await samplePhoto({ width: 65 });
    await expectRejection(
      service,
      () => budi.api.upload(path, other, 'image/jpeg', key),
      422,
      'idempotency-key-reused',
    );
  });

  it('limits the unclaimed uploads of an account, also of concurrent requests', async () => {
    await budi.several(21);
    const answers = await Promise.all([1, 2].map(() => budi.api.upload(path, photo, 'image/jpeg')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 429]);
    await expectRejection(service, () => budi.api.upload(path, photo, 'image/jpeg'), 429, 'too-many-uploads');
    const [first] = await service.database.query<{ id: string }>(
      sql`SELECT id FROM attachment WHERE account = ${budi.account} LIMIT 1`,
    );
    await budi.claim('open', [first!.id]);
    await budi.upload();
  });

  it('rejects files at other addresses', async () => {
    await expectRejection(
      service,
      () => budi.api.upload('/v1/albums/1', photo, 'image/jpeg'),
      415,
      'unsupported-media-type',
    );
  });
});
