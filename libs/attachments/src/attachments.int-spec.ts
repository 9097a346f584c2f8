import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Module, Param, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Action, definePolicy } from '#access';
import { Database } from '#database';
import { defineErrors } from '#http-api';
import { serviceModule } from '#service';
import { accessSettings, attachmentSettings, brokerSettings, logSettings, readSettings } from '#settings';
import {
  type Api,
  eventually,
  sampleDocument,
  samplePhoto,
  startTestService,
  type TestDeps,
  type TestService,
} from '#testing';
import {
  type Attachment,
  attachmentErrors,
  attachmentMigrations,
  type AttachmentOwner,
  attachmentsModule,
  Attachments,
  AttachmentSweep,
} from './index.js';

const policy = definePolicy({
  'album.write': 'public',
  'attachment.upload': { roles: ['KIM_MEMBER'], scope: 'any' },
  'attachment.read': 'public',
});

/** Whatever else a service has: things that attachments belong to. */
@Controller('v1/albums')
class AlbumController {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
  ) {}

  @Post(':id')
  @HttpCode(200)
  @Action('album.write')
  put(@Param('id') id: string, @Body() { ids }: { ids: string[] }): Promise<Attachment[]> {
    return this.database.transaction(async (tx) => {
      await this.attachments.claim(tx, ids, album(id));
      return this.attachments.list(tx, album(id));
    });
  }

  @Get(':id')
  @Action('album.write')
  list(@Param('id') id: string): Promise<Attachment[]> {
    return this.attachments.list(this.database, album(id));
  }
}

const album = (id: string): AttachmentOwner => ({ kind: 'album', id });

function moduleFor({ databaseUrl, broker, env }: TestDeps) {
  const shape = { ...accessSettings, ...brokerSettings, ...logSettings, ...attachmentSettings };
  const settings = readSettings(z.object(shape), {
    ...env,
    ATTACHMENTS_MAX_BYTES: '1500000',
    ATTACHMENTS_MAX_PIXELS: '1000000',
    ATTACHMENTS_MAX_UNCLAIMED: '22',
  });
  const errors = defineErrors(attachmentErrors);
  const base = { name: 'registry' as const, settings, policy, errors, entities: [], migrations: attachmentMigrations };
  @Module({})
  class AlbumsModule {}
  return {
    module: AlbumsModule,
    imports: [
      serviceModule({ ...base, databaseUrl, broker }),
      attachmentsModule({
        settings,
        rules: { album: (actor, id) => id.startsWith('open') || actor?.subject === 'friend' },
      }),
    ],
    controllers: [AlbumController],
  };
}

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly titleId: string;
}

describe('attachments', () => {
  let service: TestService;
  let account: string;
  let budi: Api;
  let photo: Buffer;

  beforeAll(async () => {
    service = await startTestService(moduleFor, { name: 'registry', migrations: attachmentMigrations });
    photo = await samplePhoto();
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    account = `budi-${randomUUID()}`;
    budi = await service.as(account, 'KIM_MEMBER@*');
  });

  const path = '/v1/attachments';
  const upload = async (who = budi, file = photo, type = 'image/jpeg', headers = {}) => {
    const answer = await who.upload<Attachment>(path, file, type, headers);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const several = async (count: number) => {
    const made: string[] = [];
    for (let index = 0; index < count; index++) made.push((await upload()).id);
    return made;
  };
  const claim = (id: string, ids: string[], who = budi) =>
    who.post<Attachment[] & Problem>(`/v1/albums/${id}`, { ids });
  const rows = () => service.database.query("SELECT id, owner_id, encode(sha256, 'hex') FROM attachment ORDER BY id");
  const token = (sub = account) => service.issuer.token({ sub, grants: ['KIM_MEMBER@*'] });

  /** With the bytes as they are. */
  const fetched = async (id: string, headers: Record<string, string> = {}, method = 'GET') => {
    const authorization = `Bearer ${await token()}`;
    const response = await fetch(new URL(`${path}/${id}`, service.url), {
      method,
      headers: { authorization, ...headers },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  const expectRefusal = async (
    send: () => Promise<{ status: number; body: unknown }>,
    status: number,
    code: string,
  ) => {
    const before = await rows();
    const { status: got, body } = await send();
    expect([got, (body as Problem).code]).toEqual([status, code]);
    expect((body as Problem).titleId).not.toBe('');
    expect(await rows()).toEqual(before);
  };

  describe('from the upload to the download', () => {
    it('are uploaded, claimed by what they belong to, and read by whom its rule lets', async () => {
      const answer = await budi.upload<Attachment>(path, photo, 'image/jpeg');
      expect(answer.status).toBe(201);
      const { id, bytes, sha256 } = answer.body;
      expect(answer.headers['location']).toBe(`${path}/${id}`);
      expect(answer.body).toEqual({ id, mediaType: 'image/jpeg', bytes, sha256, name: `attachment-${id}.jpg` });

      const own = await fetched(id);
      expect(own.status).toBe(200);
      expect([own.bytes.length, createHash('sha256').update(own.bytes).digest('hex')]).toEqual([bytes, sha256]);
      const friend = await service.as('friend');
      for (const other of [friend, service.anybody])
        expect(await other.get(`${path}/${id}`)).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });

      expect(await claim('closed', [id])).toMatchObject({ status: 200, body: [answer.body] });
      expect((await friend.get(`${path}/${id}`)).status).toBe(200);
      for (const other of [budi, service.anybody])
        expect(await other.get(`${path}/${id}`)).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });

      const shown = await upload();
      await claim('open', [shown.id]);
      expect((await service.anybody.get(`${path}/${shown.id}`)).status).toBe(200);
    });

    it('are served so that a browser runs nothing and asks again', async () => {
      const image = await fetched((await upload()).id);
      expect(Object.fromEntries(image.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-length': String(image.bytes.length),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-cache',
        'content-disposition': expect.stringMatching(/^inline; filename="attachment-[0-9a-f-]+\.jpg"$/),
      });
      const { id } = await upload(budi, sampleDocument(), 'application/pdf');
      const document = await fetched(id);
      expect(document.headers.get('content-disposition')).toBe(`attachment; filename="attachment-${id}.pdf"`);
      expect(document.bytes).toEqual(sampleDocument());
    });

    it('are not sent again to whoever has them', async () => {
      const { id, sha256 } = await upload();
      expect((await fetched(id)).headers.get('etag')).toBe(`"${sha256}"`);
      const again = await fetched(id, { 'if-none-match': `"old", W/"${sha256}"` });
      expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, `"${sha256}"`]);
      expect((await fetched(id, { 'if-none-match': '"old"' })).status).toBe(200);
    });

    it('are told of without being sent', async () => {
      const { id, bytes } = await upload();
      const told = await fetched(id, {}, 'HEAD');
      expect([told.status, told.headers.get('content-length'), told.bytes.length]).toEqual([200, String(bytes), 0]);
    });

    it('are sent in parts, from any place, and whole over several pieces', async () => {
      const large = await samplePhoto({ width: 1000, height: 1000, noise: true });
      const { id, bytes, sha256 } = await upload(budi, large);
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
  });

  describe('an upload', () => {
    it.each([
      ['svg', 'image/svg+xml'],
      ['html', 'text/html'],
      ['a form', 'multipart/form-data; boundary=x'],
      ['bytes', 'application/octet-stream'],
      ['JSON', 'application/json'],
    ])('of %s is refused', async (_what, type) => {
      await expectRefusal(() => budi.upload(path, Buffer.from('{}'), type), 415, 'attachment-type-refused');
    });

    it.each([
      ['of another kind than it says', () => photo, 'image/png', 422, 'attachment-mislabelled'],
      ['of a page', () => Buffer.from('<html><script>alert(1)</script>'), 'image/png', 422, 'attachment-mislabelled'],
      ['of nothing', () => Buffer.alloc(0), 'image/png', 422, 'attachment-unreadable'],
      ['cut off', () => photo.subarray(0, 300), 'image/jpeg', 422, 'attachment-unreadable'],
      [
        'of a large picture',
        () => samplePhoto({ width: 1001, height: 1000 }),
        'image/jpeg',
        422,
        'attachment-too-many-pixels',
      ],
      ['with a script', () => sampleDocument('/S /JavaScript '), 'application/pdf', 422, 'attachment-unsafe'],
      ['of many bytes', () => Buffer.alloc(1_500_001), 'application/pdf', 413, 'payload-too-large'],
    ] as const)('%s is refused', async (_what, file, type, status, code) => {
      const content = await file();
      await expectRefusal(() => budi.upload(path, content, type), status, code);
    });

    it('that is too large without saying so is refused', async () => {
      const endless = new ReadableStream({ pull: (controller) => controller.enqueue(Buffer.alloc(65_536)) });
      const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'image/png' };
      // The answer may come while it is still being sent, and then the connection is gone.
      const outcome = await fetch(new URL(path, service.url), {
        method: 'POST',
        headers,
        body: endless,
        duplex: 'half',
      }).then(
        ({ status }) => status,
        () => 413,
      );
      expect(outcome).toBe(413);
    });

    it('that breaks off leaves nothing and takes no place', async () => {
      const before = await rows();
      for (let times = 0; times < 5; times++) {
        const giveUp = new AbortController();
        const half = new ReadableStream({
          pull(controller) {
            controller.enqueue(photo.subarray(0, 100));
            giveUp.abort();
          },
        });
        const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'image/jpeg' };
        await expect(
          fetch(new URL(path, service.url), {
            method: 'POST',
            headers,
            body: half,
            duplex: 'half',
            signal: giveUp.signal,
          }),
        ).rejects.toThrow();
      }
      expect(await rows()).toEqual(before);
      await eventually(() => upload());
    });

    it('needs a token, a role, and a well-formed key', async () => {
      await expectRefusal(() => service.anybody.upload(path, photo, 'image/jpeg'), 401, 'token-missing');
      const citizen = await service.as('citizen', 'CITIZEN@*');
      await expectRefusal(() => citizen.upload(path, photo, 'image/jpeg'), 403, 'role-missing');
      const key = { 'idempotency-key': 'a b' };
      await expectRefusal(() => budi.upload(path, photo, 'image/jpeg', key), 400, 'invalid-request');
    });

    it('that is sent again under the same key is one upload', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const first = await upload(budi, photo, 'image/jpeg', key);
      const before = await rows();
      expect(await upload(budi, photo, 'image/jpeg', key)).toEqual(first);
      expect(await rows()).toEqual(before);
      const other = await samplePhoto({ width: 65 });
      await expectRefusal(() => budi.upload(path, other, 'image/jpeg', key), 422, 'idempotency-key-reused');
    });

    it('finds no room when too many of the account are used by nothing, however many come at once', async () => {
      await several(21);
      const answers = await Promise.all([1, 2].map(() => budi.upload(path, photo, 'image/jpeg')));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 429]);
      await expectRefusal(() => budi.upload(path, photo, 'image/jpeg'), 429, 'too-many-uploads');
      const [first] = await service.database.query<{ id: string }>(
        'SELECT id FROM attachment WHERE account = $1 LIMIT 1',
        [account],
      );
      await claim('open', [first!.id]);
      await upload();
    });
  });

  it.each([
    ['1', 400, 'invalid-request'],
    [randomUUID(), 404, 'attachment-not-found'],
  ])('the download of %s is refused', async (id, status, code) => {
    await expectRefusal(() => budi.get(`${path}/${id}`), status, code);
  });

  it('other addresses take JSON only, as before', async () => {
    await expectRefusal(() => budi.upload('/v1/albums/1', photo, 'image/jpeg'), 415, 'unsupported-media-type');
  });

  describe('a claim', () => {
    it('keeps the order in which they are named, over several times', async () => {
      const [a, b, c, d] = await several(4);
      const id = randomUUID();
      await claim(id, [c!, a!]);
      await claim(id, [d!, b!, a!]);
      const { body } = await budi.get<Attachment[]>(`/v1/albums/${id}`);
      expect(body.map((attachment) => attachment.id)).toEqual([c, a, d, b]);
    });

    it('of what there is not, of what somebody else uploaded, or of what is taken is refused whole', async () => {
      const [mine, taken] = await several(2);
      await claim('first', [taken!]);
      const { id: theirs } = await upload(await service.as('siti', 'KIM_MEMBER@*'));
      await expectRefusal(() => claim('second', [mine!, randomUUID()]), 404, 'attachment-not-found');
      await expectRefusal(() => claim('second', [mine!, theirs]), 404, 'attachment-not-found');
      await expectRefusal(() => claim('second', [mine!, taken!]), 409, 'attachment-taken');
    });

    it('of more than twenty is refused, at once or one after another', async () => {
      const ids = await several(21);
      await expectRefusal(() => claim('much', ids), 422, 'too-many-attachments');
      expect((await claim('much', ids.slice(0, 20))).status).toBe(200);
      await expectRefusal(() => claim('much', ids.slice(20)), 422, 'too-many-attachments');
      expect((await claim('much', ids.slice(0, 3))).status).toBe(200);
    });

    it('by many at once is given to one', async () => {
      const ids = await several(3);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) => claim(`rival-${index}`, index % 2 ? ids : ids.toReversed())),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    });

    it('that is rolled back gives nothing away', async () => {
      const { id } = await upload();
      const [database, attachments] = [service.app.get(Database), service.app.get(Attachments)];
      const failing = database.transaction(async (tx) => {
        await attachments.claim(tx, [id], album('never'));
        throw new Error('after all not');
      });
      await expect(failing).rejects.toThrow('after all not');
      expect((await claim('later', [id])).status).toBe(200);
    });

    it('for a kind without a rule is a fault that is found at once', async () => {
      const claiming = service.app
        .get(Database)
        .transaction((tx) => service.app.get(Attachments).claim(tx, [], { kind: 'constructor', id: '1' }));
      await expect(claiming).rejects.toThrow("no rule for attachments of 'constructor'");
    });
  });

  it('of many owners are listed in one statement', async () => {
    const [a, b] = await several(2);
    await claim('open-a', [a!]);
    await claim('open-b', [b!]);
    const found = await service.app
      .get(Attachments)
      .listOfMany(service.app.get(Database), 'album', ['open-a', 'open-b', 'none']);
    expect([...found].map(([owner, [first]]) => [owner, first?.id])).toEqual([
      ['open-a', a],
      ['open-b', b],
    ]);
  });

  it('are destroyed with what they belong to', async () => {
    const ids = await several(3);
    await claim('open-doomed', ids);
    const removed = await service.app
      .get(Database)
      .transaction((tx) => service.app.get(Attachments).remove(tx, album('open-doomed'), [ids[1]!, randomUUID()]));
    expect(removed).toBe(1);
    expect((await budi.get(`${path}/${ids[1]}`)).status).toBe(404);
    expect((await budi.get<Attachment[]>('/v1/albums/open-doomed')).body.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
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
      const [forgotten, young, used] = await several(3);
      await claim('swept', [used!]);
      await age([forgotten!, used!], '25 hours');
      await age([young!], '23 hours');
      expect(await service.app.get(AttachmentSweep).sweep()).toBe(1);
      expect(await left([forgotten!, young!, used!])).toEqual([young, used]);
      expect(await claim('late', [forgotten!])).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });
    });

    it('leaves alone what is being claimed', async () => {
      const [id] = await several(1);
      await age([id!], '25 hours');
      const sweep = service.app.get(AttachmentSweep);
      await service.app.get(Database).transaction(async (tx) => {
        await service.app.get(Attachments).claim(tx, [id!], album('just-in-time'));
        expect(await sweep.sweep()).toBe(0);
      });
      expect(await sweep.sweep()).toBe(0);
      expect(await left([id!])).toEqual([id]);
    });

    it('is done once by many at once', async () => {
      await age(await several(20), '25 hours');
      const sweep = service.app.get(AttachmentSweep);
      const counts = await Promise.all([sweep.sweep(), sweep.sweep(), sweep.sweep()]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    });
  });
});
