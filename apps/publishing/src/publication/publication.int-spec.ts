import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jakartaDate } from '#calendar';
import { samplePhoto } from '#testing';
import { anEdition } from '../../testing/edition.builder.js';
import { areas, startPublishingEnvironment, type PublishingEnvironment } from '../../testing/publishing.environment.js';
import { aCorrection, withdrawn } from '../../testing/publication.builder.js';
import type { EditionResponse } from '../documents/edition.dto.js';
import type { ChangeDay, ChangePage } from './change-log/change.dto.js';
import type { SearchPage } from './search/search.dto.js';

let environment: PublishingEnvironment;
let editions: Record<'health' | 'english' | 'elsewhere', EditionResponse>;

beforeAll(async () => {
  environment = await startPublishingEnvironment();
  editions = {
    health: await anEdition(environment, 'PUBLISHED', {
      title: 'Jadwal imunisasi campak',
      topic: 'health',
      body: 'Ada timbangan bayi.',
    }),
    english: await anEdition(environment, 'PUBLISHED', {
      title: 'Road works in Caringin',
      language: 'en',
      topic: 'infrastructure',
    }),
    elsewhere: await anEdition(environment, 'PUBLISHED', {
      title: 'Banjir di Pondok Rajeg',
      kind: 'ANNOUNCEMENT',
      topic: 'disaster',
      areaCodes: [areas.elsewhere],
    }),
  };
});
afterAll(() => environment.stop());

interface JsonFeed {
  readonly next_url?: string;
  readonly items: {
    readonly id: string;
    readonly title: string;
    readonly content_html?: string;
    readonly content_text?: string;
  }[];
}

const jsonFeed = async (query = '') => (await environment.anonymous.get<JsonFeed>(`/v1/feed.json${query}`)).body;
const titles = async (query = '') => (await jsonFeed(query)).items.map(({ title }) => title);
const idOf = ({ documentId, language }: EditionResponse) => `urn:sambung:document:${documentId}:${language}`;

describe('the feeds', () => {
  it('have what is published, the newest change first, by topic, kind, language and area', async () => {
    const { health, english, elsewhere } = editions;
    expect(await titles()).toEqual([elsewhere.title, english.title, health.title]);
    expect(await titles('?topic=health')).toEqual([health.title]);
    expect(await titles('?kind=ANNOUNCEMENT')).toEqual([elsewhere.title]);
    expect(await titles('?language=en')).toEqual([english.title]);
    expect(await titles(`?area=${areas.villages[0]}`)).toEqual([english.title, health.title]);
    expect(await titles(`?area=${areas.district}&language=id`)).toEqual([health.title]);
    expect(await titles(`?area=${areas.regency}`)).toHaveLength(3);
    expect(await titles('?area=32.02')).toEqual([]);
  });

  it('name the pictures of their items with type and size', async () => {
    const photo = await environment.author.upload<{ id: string; bytes: number }>(
      '/v1/attachments',
      await samplePhoto(),
      'image/jpeg',
    );
    const media = [{ type: 'PICTURE', attachmentId: photo.body.id, alt: 'Sawah & petani' }];
    await anEdition(environment, 'PUBLISHED', { title: 'Panen', topic: 'agriculture', media });
    const url = `http://localhost:4102/v1/attachments/${photo.body.id}`;
    const { bytes } = photo.body;
    expect((await jsonFeed('?topic=agriculture')).items[0]).toMatchObject({
      attachments: [{ url, mime_type: 'image/jpeg', size_in_bytes: bytes, title: 'Sawah & petani' }],
    });
    const read = async (format: string) =>
      (await environment.anonymous.get<string>(`/v1/feed.${format}?topic=agriculture`)).body;
    expect(await read('atom')).toContain(
      `<link rel="enclosure" href="${url}" type="image/jpeg" length="${bytes}" title="Sawah &amp; petani">`,
    );
    expect(await read('rss')).toContain(`<enclosure url="${url}" length="${bytes}" type="image/jpeg">`);
  });

  it.each(['?topic=nothing', '?area=x', '?archive=-1', '?page=2'])('reject %s', async (query) => {
    const { status, body } = await environment.anonymous.get(`/v1/feed.atom${query}`);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('answer 304 to readers whose copy is current, by tag and by time, until there is a change', async () => {
    const read = (headers: Record<string, string> = {}) => environment.anonymous.get<string>('/v1/feed.atom', headers);
    const { headers } = await read();
    const [byTag, byTime] = [{ 'if-none-match': headers['etag']! }, { 'if-modified-since': headers['last-modified']! }];
    expect([(await read(byTag)).status, (await read(byTime)).status]).toEqual([304, 304]);
    expect((await read({ 'if-none-match': '"other"', ...byTime })).status).toBe(200);
    await anEdition(environment, 'PUBLISHED', { title: 'Harga pupuk', topic: 'agriculture' });
    const changed = await read(byTag);
    expect([changed.status, changed.body.includes('Harga pupuk')]).toEqual([200, true]);
    expect((await environment.anonymous.get('/v1/feed.atom?topic=health')).status).toBe(200);
  });

  it('are compressed for those who accept it', async () => {
    const fetched = async (encoding: string) => {
      const response = await fetch(`${environment.url}/v1/feed.rss`, { headers: { 'accept-encoding': encoding } });
      return { headers: Object.fromEntries(response.headers), text: await response.text() };
    };
    const [plain, gzipped] = [await fetched('identity'), await fetched('gzip')];
    expect(gzipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers).toMatchObject({
      'content-type': 'application/rss+xml; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    });
    expect(gzipped.text).toBe(plain.text);
    expect(() => gunzipSync(Buffer.from(plain.text))).toThrow();
  });

  it('replace a corrected item under its id, and a withdrawn one by its explanation', async () => {
    const first = await anEdition(environment, 'PUBLISHED', { title: 'Vaksin gratis hari Senin', topic: 'health' });
    const corrected = await aCorrection(environment, first, { title: 'Vaksin gratis hari Selasa' }, 'Harinya keliru.');
    const [item, ...rest] = (await jsonFeed('?topic=health')).items;
    expect(item).toMatchObject({ id: idOf(first), title: 'Vaksin gratis hari Selasa' });
    expect(item!.content_html).toContain('Harinya keliru.');
    expect(rest.map(({ id }) => id)).not.toContain(idOf(first));

    await withdrawn(environment, corrected, 'Vaksin belum tersedia.');
    expect((await jsonFeed('?topic=health')).items[0]).toMatchObject({
      id: idOf(first),
      title: 'Informasi ini telah dicabut',
      content_text: 'Vaksin belum tersedia.',
    });
    const atom = (await environment.anonymous.get<string>('/v1/feed.atom?topic=health')).body;
    expect(atom).toContain(`<at:deleted-entry ref="${idOf(first)}"`);
    expect(atom).not.toContain('Vaksin gratis');
    expect((await environment.anonymous.get<SearchPage>('/v1/search?q=vaksin gratis')).body.items).toEqual([]);
  });

  it('lead through all items by their archives, each item in one document', async () => {
    for (let n = 0; n < 52; n++)
      await anEdition(environment, 'PUBLISHED', { title: `Kabar budaya ${n}`, topic: 'culture' });
    const seen: string[] = [];
    let documents = 0;
    for (let url: string | undefined = '/v1/feed.json?topic=culture'; url !== undefined; documents++) {
      const { pathname, search }: URL = new URL(url, environment.url);
      const { body }: { body: JsonFeed } = await environment.anonymous.get<JsonFeed>(`${pathname}${search}`);
      seen.push(...body.items.map(({ title }) => title));
      url = body.next_url;
    }
    expect(new Set(seen).size).toBe(52);
    expect(documents).toBeGreaterThan(1);
    const { status, body } = await environment.anonymous.get('/v1/feed.atom?archive=1000');
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'feed-archive-not-found' } });
    const archive = await environment.anonymous.get<string>('/v1/feed.atom?archive=0');
    expect(archive.body).toContain('<fh:archive></fh:archive>');
    await anEdition(environment, 'PUBLISHED', { title: 'Kabar baru', topic: 'culture' });
    expect((await environment.anonymous.get<string>('/v1/feed.atom?archive=0')).headers['etag']).toBe(
      archive.headers['etag'],
    );
  });
});

describe('the log of changes', () => {
  const page = async (query = '') => (await environment.anonymous.get<ChangePage>(`/v1/changes${query}`)).body;

  it('has every change once, without gaps, from any position on', async () => {
    const all = (await page('?limit=1000')).items;
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    const replayed = [];
    for (let [after, newest] = [0, Infinity]; after < newest;) {
      const { items, next, newest: end } = await page(`?after=${after}&limit=7`);
      replayed.push(...items);
      [after, newest] = [next, end];
    }
    expect(replayed).toEqual(all);
    expect(await page(`?after=${all.length}`)).toEqual({ items: [], next: all.length, newest: all.length });
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['PUBLISHED', 'CORRECTED', 'WITHDRAWN']));
  });

  it('can be verified by the digest of a day', async () => {
    const day = jakartaDate();
    const digest = (await environment.anonymous.get<ChangeDay>(`/v1/changes/days/${day}`)).body;
    const { items } = await page(`?after=${digest.first - 1}&limit=1000`);
    let hash = digest.previousDigest;
    for (const { seq, at, kind, documentId, language, editionId, contentHash } of items) {
      const text = [hash, seq, at, kind, documentId, language, editionId, contentHash].map((field) => `${field}\n`);
      hash = createHash('sha256').update(text.join('')).digest('hex');
    }
    expect(hash).toBe(digest.digest);
    expect(digest).toMatchObject({ day, first: 1, last: items.length, closed: false, previousDigest: '0'.repeat(64) });
    const { status, body } = await environment.anonymous.get('/v1/changes/days/2020-01-01');
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'change-day-not-found' } });
  });

  it('shows a reader no change before those that were added earlier, however late they commit', async () => {
    const { newest } = await page();
    const both = await Promise.all(
      ['Satu', 'Dua', 'Tiga', 'Empat'].map((title) =>
        anEdition(environment, 'PUBLISHED', { title, topic: 'security' }),
      ),
    );
    const { items } = await page(`?after=${newest}`);
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4].map((n) => newest + n));
    expect(new Set(items.map(({ editionId }) => editionId))).toEqual(new Set(both.map(({ id }) => id)));
  });
});

describe('the search', () => {
  const found = async (q: string, rest = '') => {
    const path = `/v1/search?q=${encodeURIComponent(q)}${rest}`;
    return (await environment.anonymous.get<SearchPage>(path)).body.items?.map(({ title }) => title);
  };

  it.each([
    ['a word', 'campak'],
    ['another form of a word', 'mengimunisasi'],
    ['a misspelt word', 'imunsasi'],
    ['a misspelt phrase', 'jadwal imunisas campk'],
    ['a word of the body', 'timbangan'],
  ])('finds by %s', async (_what, q) => {
    expect(await found(q)).toContain('Jadwal imunisasi campak');
  });

  it('finds stems of English in English items, and selects by language, area and topic', async () => {
    expect(await found('road')).toContain('Road works in Caringin');
    expect(await found('work', '&language=en')).toEqual(['Road works in Caringin']);
    expect(await found('banjir', `&area=${areas.district}`)).toEqual([]);
    expect(await found('banjir', `&area=${areas.elsewhere}`)).toEqual(['Banjir di Pondok Rajeg']);
  });

  it('gives every match once over its pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/v1/search?q=budaya&limit=20${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: SearchPage } = await environment.anonymous.get<SearchPage>(path);
      seen.push(...body.items.map(({ documentId }) => documentId));
      cursor = body.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([52, 52]);
  });

  it.each(['', '?q=', '?q=a', `?q=${'a'.repeat(201)}`, '?q=%00%00', '?q=abc&limit=1000'])(
    'rejects %s',
    async (query) => {
      const { status, body } = await environment.anonymous.get(`/v1/search${query}`);
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    },
  );

  it.each(["'", '&|!:*()', '"', '-', '%', '<b>', "'); DROP TABLE edition; --"])('takes %s as text', async (q) => {
    expect(await found(`campak ${q}`)).toBeInstanceOf(Array);
  });
});

describe('the site map', () => {
  it('has the address of every document that holds', async () => {
    const index = (await environment.anonymous.get<string>('/sitemap.xml')).body;
    const [, part] = /<loc>http:\/\/localhost:4102(\/sitemap-0\.xml)<\/loc>/.exec(index) ?? [];
    const { body } = await environment.anonymous.get<string>(part!);
    expect(body).toContain(`<loc>http://localhost:4102/v1/documents/${editions.health.documentId}</loc>`);
    const { status, body: problem } = await environment.anonymous.get('/sitemap-9.xml');
    expect({ status, problem }).toMatchObject({ status: 404, problem: { code: 'sitemap-not-found' } });
  });
});
