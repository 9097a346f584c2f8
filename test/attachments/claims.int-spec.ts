import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Attachment, Attachments, AttachmentJob } from '#attachments';
import { Database } from '#database';
import type { TestService } from '#testing';
import { album, expectRefusal, path, runningAlbums, type Uploader, uploader } from './albums.js';

describe('attachments and what they belong to', () => {
  let service: TestService;
  let budi: Uploader;

  beforeAll(async () => {
    service = await runningAlbums();
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    budi = await uploader(service);
  });

  describe('a claim', () => {
    it('keeps the order in which they are named, over several times', async () => {
      const [a, b, c, d] = await budi.several(4);
      const id = randomUUID();
      await budi.claim(id, [c!, a!]);
      await budi.claim(id, [d!, b!, a!]);
      const { body } = await budi.api.get<Attachment[]>(`/v1/albums/${id}`);
      expect(body.map((attachment) => attachment.id)).toEqual([c, a, d, b]);
    });

    it('of what there is not, of what somebody else uploaded, or of what is taken is refused whole', async () => {
      const [mine, taken] = await budi.several(2);
      await budi.claim('first', [taken!]);
      const { id: theirs } = await (await uploader(service, 'siti')).upload();
      await expectRefusal(service, () => budi.claim('second', [mine!, randomUUID()]), 404, 'attachment-not-found');
      await expectRefusal(service, () => budi.claim('second', [mine!, theirs]), 404, 'attachment-not-found');
      await expectRefusal(service, () => budi.claim('second', [mine!, taken!]), 409, 'attachment-already-claimed');
    });

    it('of more than twenty is refused, at once or one after another', async () => {
      const ids = await budi.several(21);
      await expectRefusal(service, () => budi.claim('much', ids), 422, 'too-many-attachments');
      expect((await budi.claim('much', ids.slice(0, 20))).status).toBe(200);
      await expectRefusal(service, () => budi.claim('much', ids.slice(20)), 422, 'too-many-attachments');
      expect((await budi.claim('much', ids.slice(0, 3))).status).toBe(200);
    });

    it('by many at once is given to one', async () => {
      const ids = await budi.several(3);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) => budi.claim(`rival-${index}`, index % 2 ? ids : ids.toReversed())),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    });

    it('that is rolled back gives nothing away', async () => {
      const { id } = await budi.upload();
      const [database, attachments] = [service.app.get(Database), service.app.get(Attachments)];
      const failing = database.transaction(async (tx) => {
        await attachments.claim(tx, [id], album('never'));
        throw new Error('after all not');
      });
      await expect(failing).rejects.toThrow('after all not');
      expect((await budi.claim('later', [id])).status).toBe(200);
    });

    it('for a kind without a rule is a fault that is found at once', async () => {
      const claiming = service.app
        .get(Database)
        .transaction((tx) => service.app.get(Attachments).claim(tx, [], { kind: 'constructor', id: '1' }));
      await expect(claiming).rejects.toThrow("no rule for attachments of 'constructor'");
    });
  });

  it('of many owners are listed in one statement', async () => {
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

  it('are destroyed with what they belong to', async () => {
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
    const contents = await service.database.query('SELECT FROM attachment_content WHERE attachment_id = $1', [ids[1]]);
    expect(contents).toEqual([]);
  });

  describe('the sweep', () => {
    const age = (ids: string[], interval: string) =>
      service.database.query(`UPDATE attachment SET created_at = now() - $2::interval WHERE id = ANY ($1)`, [
        ids,
        interval,
      ]);
    const left = async (ids: string[]) =>
      (
        await service.database.query<{ id: string }>(
          `SELECT id FROM attachment JOIN attachment_content ON attachment_id = id WHERE id = ANY ($1) ORDER BY id`,
          [ids],
        )
      ).map(({ id }) => id);

    it('destroys what nothing has claimed within a day, and only that', async () => {
      const [forgotten, young, used] = await budi.several(3);
      await budi.claim('swept', [used!]);
      await age([forgotten!, used!], '25 hours');
      await age([young!], '23 hours');
      expect(await service.app.get(AttachmentJob).run()).toBe(1);
      expect(await left([forgotten!, young!, used!])).toEqual([young, used]);
      expect(await budi.claim('late', [forgotten!])).toMatchObject({
        status: 404,
        body: { code: 'attachment-not-found' },
      });
    });

    it('leaves alone what is being claimed', async () => {
      const [id] = await budi.several(1);
      await age([id!], '25 hours');
      const sweep = service.app.get(AttachmentJob);
      await service.app.get(Database).transaction(async (tx) => {
        await service.app.get(Attachments).claim(tx, [id!], album('just-in-time'));
        expect(await sweep.run()).toBe(0);
      });
      expect(await sweep.run()).toBe(0);
      expect(await left([id!])).toEqual([id]);
    });

    it('is done once by many at once', async () => {
      await age(await budi.several(20), '25 hours');
      const sweep = service.app.get(AttachmentJob);
      const counts = await Promise.all([sweep.run(), sweep.run(), sweep.run()]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    });
  });
});
