import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import type { Problem } from '#http-api';
import { type Api, sampleDocument, samplePhoto } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../test/registry/running-registry.js';
import { people } from '../../../test/registry/sample-kim.js';

describe('attachments of the registry', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let stranger: Api;

  beforeAll(async () => {
    registry = await runningRegistry();
    ({ desa, stranger } = await people(registry));
  });
  afterAll(() => registry.stop());

  it('are uploaded by members of a KIM, and hidden from others until they are claimed', async () => {
    const { status, body } = await desa.upload<Attachment>('/v1/attachments', sampleDocument(), 'application/pdf');
    expect([status, body.mediaType]).toEqual([201, 'application/pdf']);
    expect((await desa.get(`/v1/attachments/${body.id}`)).status).toBe(200);
    for (const other of [stranger, registry.anonymous])
      expect(await other.get(`/v1/attachments/${body.id}`)).toMatchObject({
        status: 404,
        body: { code: 'attachment-not-found' },
      });
  });

  const form = async (...files: readonly [name: string, content: Uint8Array, type: string][]) => {
    const parts = new FormData();
    parts.set('note', 'dari Posyandu');
    for (const [name, content, type] of files) parts.append('file', new Blob([content], { type }), name);
    const request = new Request('http://kim.example', { method: 'POST', body: parts });
    return [new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type')!] as const;
  };

  it('are uploaded by forms, too', async () => {
    const photo = await samplePhoto();
    const sent = await desa.upload<Attachment>('/v1/attachments', ...(await form(['foto.jpg', photo, 'image/jpeg'])));
    expect([sent.status, sent.body.mediaType]).toEqual([201, 'image/jpeg']);
    const two = await form(['a.jpg', photo, 'image/jpeg'], ['b.jpg', photo, 'image/jpeg']);
    const [broken, type] = await form(['a.jpg', photo, 'image/jpeg']);
    for (const [body, contentType] of [
      two,
      await form(),
      [broken.subarray(0, 400), type],
      [broken, 'multipart/form-data'],
    ] as const)
      expect(await desa.upload('/v1/attachments', body, contentType)).toMatchObject({
        status: 400,
        body: { code: 'file-missing' },
      });
    const script = await form(['a.svg', Buffer.from('<svg/>'), 'image/svg+xml']);
    expect((await desa.upload<Problem>('/v1/attachments', ...script)).body.code).toBe('attachment-type-refused');
  });

  it('in HEIC are refused with what to do, also under another type', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(64),
    ]);
    for (const type of ['image/heic', 'image/heif', 'image/jpeg'])
      expect(await desa.upload('/v1/attachments', heic, type)).toMatchObject({
        status: 415,
        body: { code: 'heic-refused', title: expect.stringContaining('JPEG') as unknown },
      });
    const sent = await desa.upload<Problem>('/v1/attachments', ...(await form(['IMG_1.HEIC', heic, 'image/heic'])));
    expect(sent.body.code).toBe('heic-refused');
  });

  it('are rejected from citizens and at any other address', async () => {
    const photo = await samplePhoto();
    expect(await stranger.upload('/v1/attachments', photo, 'image/jpeg')).toMatchObject({
      status: 403,
      body: { code: 'role-missing' },
    });
    for (const [body, type] of [[photo, 'image/jpeg'] as const, await form(['a.jpg', photo, 'image/jpeg'])])
      expect(await desa.upload('/v1/kims', body, type)).toMatchObject({
        status: 415,
        body: { code: 'unsupported-media-type', detail: expect.stringContaining('application/json') as unknown },
      });
  });

  it('have their errors in the list of errors', async () => {
    const { body } = await registry.anonymous.get('/errors');
    expect(JSON.stringify(body)).toContain('"attachment-already-claimed"');
  });
});
