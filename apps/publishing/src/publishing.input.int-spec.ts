import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import {
  aDraft,
  anEdition,
  editionBody,
  idempotencyKey,
  ifMatch,
  reportBody,
  taskOf,
} from '../testing/edition.builder.js';
import {
  areas,
  memberAccount,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import type { EditionResponse } from './documents/edition.dto.js';

interface Problem {
  code: string;
  errors?: { pointer: string }[];
}

let environment: PublishingEnvironment;
let paths: Record<'draft' | 'inReview' | 'task', string>;
let tokens: Record<'editor' | 'member' | 'verifier', string>;

beforeAll(async () => {
  environment = await startPublishingEnvironment();
  const [draft, inReview, published] = [
    await aDraft(environment),
    await anEdition(environment, 'IN_REVIEW'),
    await anEdition(environment, 'PUBLISHED'),
  ];
  paths = {
    draft: `/v1/editions/${draft.id}`,
    inReview: `/v1/editions/${inReview.id}`,
    task: `/v1/tasks/${(await taskOf(environment, published.id)).id}`,
  };
  tokens = {
    editor: await environment.token('second', 'DISKOMINFO_EDITOR@*'),
    member: await environment.token(memberAccount),
    verifier: await environment.token('verifier', 'DISKOMINFO_VERIFIER@*'),
  };
});
afterAll(() => environment.stop());

/** Everything that a rejected call must leave as it was. */
async function contents(): Promise<unknown> {
  const [row] = await environment.database.query(
    sql`SELECT (SELECT md5(string_agg(edition::text, ',' ORDER BY id)) FROM edition) AS editions,
            (SELECT count(*) FROM edition_history) AS edition_steps,
            (SELECT md5(string_agg(task::text, ',' ORDER BY id)) FROM task) AS tasks,
            (SELECT count(*) FROM task_report) AS reports,
            (SELECT count(*) FROM task_history) AS task_steps,
            (SELECT coalesce(sum(count), 0) FROM outbox_published) + (SELECT count(*) FROM outbox) AS events`,
  );
  return row;
}

interface Answer {
  status: number;
  type: string | null;
  problem: Problem;
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(new URL(path, environment.url), {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), problem: JSON.parse(text) as Problem };
}

const as = (who: keyof typeof tokens) => ({ authorization: `Bearer ${tokens[who]}` });

const refusal = (status: number, code: string, pointer = '') => ({
  status,
  code,
  type: expect.stringContaining('application/problem+json'),
  pointers: pointer === '' ? expect.anything() : expect.arrayContaining([expect.stringContaining(pointer)]),
  untouched: true,
});

describe('rejects bad input with a problem document, and leaves nothing behind', () => {
  let before: unknown;
  beforeEach(async () => {
    before = await contents();
  });

  /** The outcome of a call, and whether it left everything as it was. */
  const outcome = async ({ status, type, problem }: Answer) => ({
    status,
    code: problem.code,
    type,
    pointers: (problem.errors ?? []).map(({ pointer }) => pointer),
    untouched: isDeepStrictEqual(await contents(), before),
  });
  const picture = { type: 'PICTURE', attachmentId: uuidv7(), alt: 'a' };
  const video = { type: 'VIDEO', url: 'https://video.example.id/1', title: 'a' };
  const manyAreas = Array.from({ length: 1001 }, () => areas.district);
  it.each<[string, unknown, string]>([
    ['JSON that breaks off', '{"title": "a', ''],
    ['an array', [], ''],
    ['null', 'null', ''],
    ['a text', '"text"', ''],
    ['nothing but braces', {}, '/title'],
    ['an unknown field', editionBody({ status: 'PUBLISHED' }), 'status'],
    ['a number for a title', editionBody({ title: 7 }), '/title'],
    ['a title of spaces', editionBody({ title: '  ' }), '/title'],
    ['a title of 301 letters', editionBody({ title: 'a'.repeat(301) }), '/title'],
    ['a title with NUL', editionBody({ title: 'a\u0000b' }), '/title'],
    ['a body with NUL', editionBody({ body: 'a\u0000b' }), '/body'],
    ['a body with half a surrogate pair', '{"title":"a","body":"\\ud83d"}', '/body'],
    ['a body of 50001 letters', editionBody({ body: 'a'.repeat(50_001) }), '/body'],
    ['a class that does not exist', editionBody({ informationClass: 'SECRET' }), '/informationClass'],
    ['a picture without an alternative text', editionBody({ media: [{ ...picture, alt: '' }] }), '/media/0/alt'],
    ['a video that runs scripts', editionBody({ media: [{ ...video, url: 'javascript:alert(1)' }] }), '/media/0/url'],
    ['a topic that does not exist', editionBody({ topic: 'gossip' }), '/topic'],
    ['a language without editors', editionBody({ language: 'fr' }), '/language'],
    ['an end without a zone', editionBody({ expiresAt: '2027-01-01T00:00:00' }), '/expiresAt'],
    ['no areas', editionBody({ areaCodes: [] }), '/areaCodes'],
    ['an area for areas', editionBody({ areaCodes: areas.district }), '/areaCodes'],
    ['a province', editionBody({ areaCodes: ['32'] }), '/areaCodes/0'],
    ['an area code with a wild card', editionBody({ areaCodes: ['32.01.%'] }), '/areaCodes/0'],
    ['1001 areas', editionBody({ areaCodes: manyAreas }), '/areaCodes'],
    ['a day that does not exist', editionBody({ disseminateBy: '2026-02-30' }), '/disseminateBy'],
    ['a moment for a day', editionBody({ disseminateBy: '2026-12-01T00:00:00Z' }), '/disseminateBy'],
    ['the year 0', editionBody({ disseminateBy: '0000-01-01' }), '/disseminateBy'],
    ['the year 9999', editionBody({ disseminateBy: '9999-12-31' }), '/disseminateBy'],
  ])('%s for an edition', async (_name, body, pointer) => {
    const headers = { ...as('editor'), ...idempotencyKey() };
    expect(await outcome(await call('POST', '/v1/editions', body, headers))).toEqual(
      refusal(400, 'invalid-request', pointer),
    );
  });

  it.each<[string, string[], string]>([
    ['that is unknown', [areas.district, '32.01.22.9999'], '/areaCodes/1'],
    ['of an unknown regency', ['33.01'], '/areaCodes/0'],
    ['without a village', ['32.01.99'], '/areaCodes/0'],
  ])('an area %s', async (_name, areaCodes, pointer) => {
    const headers = { ...as('editor'), ...idempotencyKey() };
    expect(await outcome(await call('POST', '/v1/editions', editionBody({ areaCodes }), headers))).toEqual(
      refusal(422, 'unknown-area', pointer),
    );
    const change = await call('PATCH', paths.draft, { areaCodes }, { ...as('editor'), ...ifMatch(1) });
    expect(await outcome(change)).toEqual(refusal(422, 'unknown-area', pointer));
  });

  it.each<[string, unknown, string]>([
    ['a change that names nothing', {}, ''],
    ['a change of the status', { status: 'PUBLISHED' }, 'status'],
    ['a change of the villages themselves', { villageCodes: [areas.elsewhere] }, 'villageCodes'],
    ['a change to null', { title: null }, '/title'],
  ])('%s', async (_name, body, pointer) => {
    const answer = await call('PATCH', paths.draft, body, { ...as('editor'), ...ifMatch(1) });
    expect(await outcome(answer)).toEqual(refusal(400, 'invalid-request', pointer));
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no proof', { proof: null }, '/proof'],
    ['an empty proof', { proof: { text: '', link: null } }, '/proof/text'],
    ['a proof without a word on the link', { proof: { text: 'a' } }, '/proof/link'],
    ['a link that runs scripts', { proof: { text: 'a', link: 'javascript:alert(1)' } }, '/proof/link'],
    ['a link without encryption', { proof: { text: 'a', link: 'http://kim.example.id' } }, '/proof/link'],
    ['a link with NUL', { proof: { text: 'a', link: 'https://kim.example.id/\u0000' } }, '/proof/link'],
    ['unknown means', { means: 'TELEPATHY' }, '/means'],
    ['fewer people than none', { peopleReached: -1 }, '/peopleReached'],
    ['half a person', { peopleReached: 1.5 }, '/peopleReached'],
    ['more people than there are', { peopleReached: 2 ** 31 }, '/peopleReached'],
    ['people as a text', { peopleReached: '10' }, '/peopleReached'],
    ['no villages', { villageCodes: [] }, '/villageCodes'],
    ['a district for a village', { villageCodes: [areas.district] }, '/villageCodes/0'],
    ['an invisible audience', { audience: '\u200b' }, '/audience'],
    ['no audience', { audience: '' }, '/audience'],
    ['a client id that can be guessed', { clientId: '1' }, '/clientId'],
    ['an unknown field', { verified: true }, 'verified'],
  ])('a report with %s', async (_name, wrong, pointer) => {
    const answer = await call('POST', `${paths.task}/report`, reportBody(wrong), { ...as('member'), ...ifMatch(1) });
    expect(await outcome(answer)).toEqual(refusal(400, 'invalid-request', pointer));
  });

  it.each<[string, string, unknown]>([
    ['a hash in capitals', 'approve', { contentHash: 'A'.repeat(64) }],
    ['a hash that is too short', 'approve', { contentHash: 'a' }],
    ['no hash', 'approve', {}],
    ['no body to approve', 'approve', undefined],
    ['no reason', 'return', {}],
    ['a reason of spaces', 'return', { reason: ' ' }],
  ])('%s', async (_name, step, body) => {
    const answer = await call('POST', `${paths.inReview}/${step}`, body, { ...as('editor'), ...ifMatch(2) });
    expect(await outcome(answer)).toEqual(refusal(400, 'invalid-request'));
  });

  it.each([
    ['/v1/editions?page=2', 400, 'invalid-request'],
    ['/v1/editions?status=GONE', 400, 'invalid-request'],
    ['/v1/editions?status=DRAFT&status=PUBLISHED', 400, 'invalid-request'],
    ['/v1/editions?limit=0', 400, 'invalid-request'],
    ['/v1/editions?limit=1e9', 400, 'invalid-request'],
    ['/v1/editions?limit=all', 400, 'invalid-request'],
    ['/v1/editions?cursor=nonsense', 400, 'invalid-request'],
    [`/v1/editions?cursor=${Buffer.from('["x"]').toString('base64url')}`, 400, 'invalid-request'],
    ['/v1/editions/1', 400, 'invalid-request'],
    ['/v1/editions/%00', 400, 'invalid-request'],
    [`/v1/editions/${uuidv7()}`, 404, 'edition-not-found'],
    [`/v1/editions/${uuidv7()}/history`, 404, 'edition-not-found'],
    [`/v1/editions/${uuidv7()}/coverage`, 404, 'edition-not-found'],
    [`/v1/editions/${uuidv7()}/coverage?state=REACHED&x=1`, 400, 'invalid-request'],
    [`/v1/editions/${uuidv7()}/coverage?state=LOST`, 400, 'invalid-request'],
    ['/v1/tasks?kim=1', 400, 'invalid-request'],
    ['/v1/tasks?edition=1', 400, 'invalid-request'],
    ['/v1/tasks?village=1', 400, 'invalid-request'],
    [`/v1/tasks/${uuidv7()}`, 404, 'task-not-found'],
    ['/v1/workflows/kim', 404, 'not-found'],
    ['/v1/nowhere', 404, 'not-found'],
  ])('GET %s', async (path, status, code) => {
    expect(await outcome(await call('GET', path, undefined, as('editor')))).toEqual(refusal(status, code));
  });

  it.each<[string, string, string, unknown, 'editor' | 'verifier']>([
    ['change', 'PATCH', 'draft', { title: 'Lain' }, 'editor'],
    ['submit', 'POST', 'draft', undefined, 'editor'],
    ['return', 'POST', 'inReview', { reason: 'a' }, 'editor'],
    ['approve', 'POST', 'inReview', { contentHash: 'a'.repeat(64) }, 'editor'],
    ['publish', 'POST', 'inReview', undefined, 'editor'],
    ['verify', 'POST', 'task', undefined, 'verifier'],
  ])('%s without, with a malformed and with a stale If-Match', async (step, method, which, body, who) => {
    const path = `${paths[which as keyof typeof paths]}${step === 'change' ? '' : `/${step}`}`;
    const headers = as(who);
    expect(await outcome(await call(method, path, body, headers))).toEqual(refusal(428, 'precondition-required'));
    for (const stale of ['"99"', '"0"'])
      expect(await outcome(await call(method, path, body, { ...headers, 'if-match': stale }))).toEqual(
        refusal(412, 'precondition-failed'),
      );
    for (const malformed of ['x', '"x"', '"99999999999999999999"'])
      expect(await outcome(await call(method, path, body, { ...headers, 'if-match': malformed }))).toEqual(
        refusal(400, 'invalid-request'),
      );
  });

  it('transitions of a subject that does not exist', async () => {
    const headers = { ...as('editor'), ...ifMatch(1) };
    expect(await outcome(await call('POST', `/v1/editions/${uuidv7()}/submit`, undefined, headers))).toEqual(
      refusal(404, 'edition-not-found'),
    );
    const report = await call('POST', `/v1/tasks/${uuidv7()}/report`, reportBody(), as('member'));
    expect(await outcome(report)).toEqual(refusal(404, 'task-not-found'));
  });

  it('bodies of another type or beyond all measure', async () => {
    const headers = { ...as('editor'), ...idempotencyKey() };
    const form = { ...headers, 'content-type': 'text/csv' };
    expect(await outcome(await call('POST', '/v1/editions', 'a=b', form))).toEqual(
      refusal(415, 'unsupported-media-type'),
    );
    const huge = editionBody({ body: 'a'.repeat(5_000_000) });
    expect(await outcome(await call('POST', '/v1/editions', huge, headers))).toEqual(refusal(413, 'payload-too-large'));
  });
});

const post = (body: Record<string, unknown>, key: string) =>
  environment.author.post<EditionResponse & Problem>('/v1/editions', body, idempotencyKey(key));

describe('an Idempotency-Key', () => {
  it('returns the first answer again', async () => {
    const key = uuidv7();
    const first = await post(editionBody({ title: 'Sekali saja' }), key);
    const again = await post(editionBody({ title: 'Sekali saja' }), key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers).toMatchObject({ location: first.headers['location'], etag: '"1"' });
    const rows = await environment.database.query(sql`SELECT id FROM edition WHERE title = 'Sekali saja'`);
    expect(rows).toEqual([{ id: first.body.id }]);
  });

  it('creates one edition from concurrent calls', async () => {
    const key = uuidv7();
    const tries = await Promise.all(Array.from({ length: 6 }, () => post(editionBody({ title: 'Bersamaan' }), key)));
    for (const { status } of tries) expect([201, 409]).toContain(status);
    expect(await environment.database.query(sql`SELECT FROM edition WHERE title = 'Bersamaan'`)).toHaveLength(1);
  });

  it('is rejected with another body', async () => {
    const key = uuidv7();
    await post(editionBody({ title: 'Satu' }), key);
    const other = await post(editionBody({ title: 'Dua' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await environment.database.query(sql`SELECT FROM edition WHERE title = 'Dua'`)).toEqual([]);
  });

  it('can be used again after a rejected call', async () => {
    const key = uuidv7();
    expect((await post(editionBody({ areaCodes: ['33.01'] }), key)).status).toBe(422);
    expect((await post(editionBody(), key)).status).toBe(201);
  });
});
