import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { aDraft, advance, anEdition, aNextDraft, idempotencyKey, ifMatch } from '../testing/edition.builder.js';
import { startPublishingEnvironment, type PublishingEnvironment } from '../testing/publishing.environment.js';
import type { EditionResponse } from './documents/edition.dto.js';
import type { CommentPage, CommentResponse } from './documents/review/comment.dto.js';
import type { EditionDiff } from './documents/review/diff.dto.js';

interface Problem {
  code: string;
  conflicts?: unknown[];
}

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const change = (who: 'author' | 'second', { id }: { id: string }, body: unknown, version: number) =>
  environment[who].patch<EditionResponse & Problem>(`/v1/editions/${id}`, body, ifMatch(version));
const comment = (edition: EditionResponse, rest: Record<string, unknown> = {}) =>
  environment.second.post<CommentResponse & Problem>(
    `/v1/editions/${edition.id}/comments`,
    { contentHash: edition.contentHash, field: 'body', passage: 'Setiap Rabu', text: 'Kamis?', ...rest },
    idempotencyKey(),
  );

describe('two editors of one draft', () => {
  it('see both texts, and lose no word', async () => {
    const draft = await aDraft(environment, { summary: 'Ringkas' });
    await change('author', draft, { body: 'Teks pertama.', title: 'Judul pertama' }, 1);
    const late = { body: 'Teks kedua.', title: 'Judul pertama', topic: 'health' };
    expect(await change('second', draft, late, 1)).toMatchObject({
      status: 412,
      body: {
        code: 'precondition-failed',
        detail: 'Versi saat ini 2; yang Anda baca versi 1.',
        conflicts: [{ pointer: '/body', yours: 'Teks kedua.', current: 'Teks pertama.' }],
      },
    });
  });

  it('see no text of an edition that they may not read', async () => {
    const draft = await aDraft(environment);
    await change('author', draft, { title: 'Lain' }, 1);
    const elsewhere = await environment.as('elsewhere', 'DISKOMINFO_EDITOR@area:32.01.01');
    const { status, body } = await elsewhere.patch<Problem>(`/v1/editions/${draft.id}`, { title: 'a' }, ifMatch(1));
    expect([status, body.code, body.conflicts]).toEqual([403, 'out-of-scope', undefined]);
  });
});

describe('the difference of two editions', () => {
  it('is shown word by word, of public editions to everyone', async () => {
    const first = await anEdition(environment, 'PUBLISHED');
    const rest = { correctionReason: 'Hari.', body: first.body.replace('Rabu', 'Kamis <b>'), topic: 'health' };
    const draft = await aNextDraft(environment, first, rest);
    const path = `/v1/editions/${first.id}/diff/${draft.id}`;
    expect(await environment.anonymous.get(path)).toMatchObject({ status: 404, body: { code: 'edition-not-found' } });
    await advance(environment, draft, 'PUBLISHED');
    const { body } = await environment.anonymous.get<EditionDiff>(path);
    expect(body.otherFields).toEqual(['topic']);
    expect(body.texts.map(({ field, html }) => [field, html])).toEqual([
      ['title', first.title],
      ['summary', ''],
      ['body', first.body.replace('Rabu ', '<del>Rabu</del><ins>Kamis</ins> <ins>&lt;b&gt; </ins>')],
    ]);
  });
});

describe('a comment', () => {
  it('names a passage of the content that was read, and is resolved once', async () => {
    const draft = await aDraft(environment);
    const written = await comment(draft);
    expect(written).toMatchObject({ status: 201, body: { passage: 'Setiap Rabu', writtenBy: 'second' } });
    const path = `/v1/editions/${draft.id}/comments`;
    const resolve = `${path}/${written.body.id}/resolve`;
    expect(await environment.author.post(resolve, undefined)).toMatchObject({ body: { resolvedBy: 'author' } });
    expect(await environment.second.post(resolve, undefined)).toMatchObject({ body: { resolvedBy: 'author' } });
    await comment(draft, { passage: null, field: 'summary' });
    const listed = async (query: string) =>
      (await environment.author.get<CommentPage>(`${path}${query}`)).body.items.map(({ field }) => field);
    expect(await listed('')).toEqual(['body', 'summary']);
    expect(await listed('?open=true')).toEqual(['summary']);
  });

  it('is refused on another content, on words that are not there, and of strangers', async () => {
    const draft = await aDraft(environment);
    expect(await comment(draft, { contentHash: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'content-changed' },
    });
    expect(await comment(draft, { passage: 'Setiap Senin' })).toMatchObject({
      status: 422,
      body: { code: 'passage-not-found' },
    });
    expect(await comment(draft, { field: 'villageCodes' })).toMatchObject({ status: 400 });
    const path = `/v1/editions/${draft.id}/comments`;
    expect(await environment.author.post(`${path}/${uuidv7()}/resolve`, undefined)).toMatchObject({
      status: 404,
      body: { code: 'comment-not-found' },
    });
    const elsewhere = await environment.as('elsewhere', 'DISKOMINFO_EDITOR@area:32.01.01');
    expect((await elsewhere.get(path)).status).toBe(403);
    expect((await environment.member.get(path)).status).toBe(403);
    expect((await environment.anonymous.get(path)).status).toBe(401);
  });
});
