import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
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

  it('are rejected from citizens and at any other address', async () => {
    const photo = await samplePhoto();
    expect(await stranger.upload('/v1/attachments', photo, 'image/jpeg')).toMatchObject({
      status: 403,
      body: { code: 'role-missing' },
    });
    expect(await desa.upload('/v1/kims', photo, 'image/jpeg')).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    });
  });

  it('have their errors in the list of errors', async () => {
    const { body } = await registry.anonymous.get('/errors');
    expect(JSON.stringify(body)).toContain('"attachment-already-claimed"');
  });
});
