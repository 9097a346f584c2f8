import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Attachment, Attachments, AttachmentJob } from '#attachments';
import { Database, sql } from '#database';
import type { TestService } from '#testing';
import { album, expectRejection, path, startAlbums, type Uploader, uploader } from './albums.js';

describe('attachments and their owners', () => {
  let service: TestService;
  let budi: Uploader;

  beforeAll(async () => {
    service = await startAlbums();
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    budi = await uploader(service);
  });

  describe('a claim', () => {
    it('preserves the order of the ids over several claims', async () => {
      const [a, b, c, d] = await budi.several(4);
      const id = randomUUID();
      await budi.claim(id, [c!, a!]);
      await budi.claim(id, [d!, b!, a!]);
      const { body } = await budi.api.get<Attachment[]>(`/v1/albums/${id}`);
      expect(body.map((attachment) => attachment.id)).toEqual([c, a, d, b]);
    });

    it('is rejected as a whole for a missing, foreign or claimed attachment', async () => {
      const [mine, taken] = await budi.several(2);
      await budi.claim('first', [taken!]);
      const { id: theirs } = await (await uploader(service, 'siti')).upload();
      await expectRejection(service, () => budi.claim('second', [mine!, randomUUID()]), 404, 'attachment-not-found');
      await expectRejection(service, () => budi.claim('second', [mine!, theirs]), 404, 'attachment-not-found');
      await expectRejection(service, () => budi.claim('second', [mine!, taken!]), 409, 'attachment-already-claimed');
    });

    it('is rejected beyond twenty attachments, at once or one after another', async () => {
      const ids = await budi.several(21);
      await expectRejection(service, () => budi.claim('much', ids), 422, 'too-many-attachments');
      expect((await budi.claim('much', ids.slice(0, 20))).status).toBe(200);
      await expectRejection(service, () => budi.claim('much', ids.slice(20)), 422, 'too-many-attachments');
      expect((await budi.claim('much', ids.slice(0, 3))).status).toBe(200);
    });

    it('succeeds for one of several concurrent claims', async () => {
      const ids = await budi.several(3);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) => budi.claim(`rival-${index}`, index % 2 ? ids : ids.toReversed())),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    });

    it('changes nothing when its transaction is rolled back', async () => {
      const { id } = await budi.upload();
      const [database, attachments] = [service.app.get(Database), service.app.get(Attachments)];
      const failing = database.transaction(async (tx) => {
        await attachments.claim(tx, [id], album('never'));
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      expect((await budi.claim('later', [id])).status).toBe(200);
    });

    it('throws for a kind without a rule', async () => {
      const claiming = service.app
        .get(Database)
        .transaction((tx) => service.app.get(Attachments).claim(tx, [], { kind: 'constructor', id: '1' }));
      await expect(claiming).rejects.toThrow("Attachments of 'constructor' have no rule");
    });
  });

  it('lists the attachments of many owners in one statement', async () => {
    const [a, b] = await budi.several(2);
    await budi.claim('open-a', [a!]);
    await budi.claim('open-b', [b!]);
    const found = await service.app
      .get(Attachments)
      .listOfMany(service.app.get(Database), 'album', ['open-a', 'open-b', 'none']);
    expect([...found].map(([owner, [first]]) => [owner, first?.id])).toEqual([
      ['open-a', a],
      ['open-b', b],
    ]);
  });

  it('deletes attachments with their owner', async () => {
    const ids = await budi.several(3);
    await budi.claim('open-doomed', ids);
    const removed = await service.app
      .get(Database)
      .transaction((tx) => service.app.get(Attachments).remove(tx, album('open-doomed'), [ids[1]!, randomUUID()]));
    expect(removed).toBe(1);
    expect((await budi.api.get(`${path}/${ids[1]}`)).status).toBe(404);
    expect((await budi.api.get<Attachment[]>('/v1/albums/open-doomed')).body.map(({ id }) => id)).toEqual([
      ids[0],
      ids[2],
    ]);
    const contents = await service.database.query(sql`SELECT FROM attachment_content WHERE attachment_id = ${ids[1]}`);
    expect(contents).toEqual([]);
  });

  describe('the job', () => {
    const age = (ids: string[], interval: string) =>
      service.database.query(sql`UPDATE attachment SET created_at = now() - ${interval}::interval
              WHERE id = ANY (${ids})`);
    const left = async (ids: string[]) =>
      (
        await service.database.query<{ id: string }>(
          sql`SELECT id FROM attachment JOIN attachment_content ON attachment_id = id WHERE id = ANY (${ids})
              ORDER BY id`,
        )
      ).map(({ id }) => id);

    it('destroys what nothing has claimed within a day, and only that', async () => {
      const [expired, young, used] = await budi.several(3);
      await budi.claim('used', [used!]);
      await age([expired!, used!], '25 hours');
      await age([young!], '23 hours');
      expect(await service.app.get(AttachmentJob).run()).toBe(1);
      expect(await left([expired!, young!, used!])).toEqual([young, used]);
      expect(await budi.claim('late', [expired!])).toMatchObject({
        status: 404,
        body: { code: 'attachment-not-found' },
      });
    });

    it('leaves alone what is being claimed', async () => {
      const [id] = await budi.several(1);
      await age([id!], '25 hours');
      const job = service.app.get(AttachmentJob);
      // Not part of the transaction that is open beside it.
      const run = AsyncResource.bind(() => job.run());
      await service.app.get(Database).transaction(async (tx) => {
        await service.app.get(Attachments).claim(tx, [id!], album('just-in-time'));
        expect(await run()).toBe(0);
      });
      expect(await job.run()).toBe(0);
      expect(await left([id!])).toEqual([id]);
    });

    it('is done once by many at once', async () => {
      await age(await budi.several(20), '25 hours');
      const job = service.app.get(AttachmentJob);
      const counts = await Promise.all([job.run(), job.run(), job.run()]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    });
  });
});
