import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { type Api, samplePhoto } from '#testing';
import {
  aDraft,
  advance,
  anEdition,
  aNextDraft,
  editionBody,
  idempotencyKey,
  ifMatch,
} from '../testing/edition.builder.js';
import {
  dayFromNow,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import type { DocumentResponse } from './documents/document.dto.js';
import type { EditionPage, EditionResponse } from './documents/edition.dto.js';
import { noticeFields } from './documents/content/notice.js';

interface Problem {
  code: string;
}

let environment: PublishingEnvironment;
let third: Api;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
  third = await environment.as('third', 'DISKOMINFO_EDITOR@*');
});
afterAll(() => environment.stop());

const step = (who: Api, edition: EditionResponse, name: string, body?: unknown) =>
  who.post<EditionResponse & Problem>(`/v1/editions/${edition.id}/${name}`, body, ifMatch(edition.version));
const readAs = async (who: Api, { id }: { id: string }) =>
  (await who.get<EditionResponse & Problem>(`/v1/editions/${id}`)).body;
const documentOf = (who: Api, { documentId }: { documentId: string }) =>
  who.get<DocumentResponse & Problem>(`/v1/documents/${documentId}`);
const end = async (name: 'redirect' | 'remove', { documentId }: { documentId: string }, body: unknown) =>
  environment.second.post<DocumentResponse & Problem>(`/v1/documents/${documentId}/${name}`, body, ifMatch(1));
const withdraw = async (edition: EditionResponse) =>
  (await step(environment.second, edition, 'withdraw', { explanation: 'Jadwal dibatalkan.' })).body;
const emitted = async (type: string, { id }: { id: string }) => {
  const [row] = await environment.database.query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM edition_history
     WHERE subject_id = ${id} AND action = ${type}`);
  return row!.count;
};

describe('a correction', () => {
  it('replaces the live edition when it is published, and not before', async () => {
    const first = await anEdition(environment, 'PUBLISHED');
    const draft = await aNextDraft(environment, first, {
      correctionReason: 'Harinya salah.',
      title: 'Jadwal yang benar',
    });
    expect(draft).toMatchObject({ number: 2, supersedes: first.id, status: 'DRAFT', body: first.body });
    expect(await readAs(environment.anonymous, first)).toMatchObject({ status: 'PUBLISHED', supersededBy: null });

    const second = await advance(environment, draft, 'PUBLISHED');
    expect(await readAs(environment.anonymous, first)).toMatchObject({ status: 'SUPERSEDED', supersededBy: second.id });
    expect((await documentOf(environment.anonymous, first)).body.editions).toMatchObject([
      { id: second.id, number: 2, status: 'PUBLISHED', correctionReason: 'Harinya salah.' },
      { id: first.id, number: 1, status: 'SUPERSEDED', supersededBy: second.id },
    ]);
    expect(await emitted('correct', first)).toBe(1);
  });

  it('is no correction without a reason, but an update', async () => {
    const first = await anEdition(environment, 'PUBLISHED');
    await advance(environment, await aNextDraft(environment, first, { title: 'Baru' }), 'PUBLISHED');
    expect([await emitted('correct', first), await emitted('supersede', first)]).toEqual([0, 1]);
  });

  it('needs a live edition', async () => {
    const first = await anEdition(environment, 'PUBLISHED');
    const second = await advance(
      environment,
      await aNextDraft(environment, first, { correctionReason: 'Salah.', title: 'Kedua' }),
      'PUBLISHED',
    );
    const next = await aNextDraft(environment, first, { correctionReason: 'Masih salah.', title: 'Ketiga' });
    const approved = await advance(environment, next, 'APPROVED');
    await withdraw(second);
    expect(await step(environment.second, approved, 'publish')).toMatchObject({
      status: 409,
      body: { code: 'live-edition-changed' },
    });
    const returned = (await step(environment.second, approved, 'return', { reason: 'Ditarik.' })).body;
    expect(await step(environment.author, returned, 'discard')).toMatchObject({ body: { status: 'DISCARDED' } });
    const path = `/v1/documents/${first.documentId}/editions`;
    const again = { language: 'id', correctionReason: 'Salah lagi.' };
    expect(await environment.author.post(path, again, idempotencyKey())).toMatchObject({
      status: 409,
      body: { code: 'no-live-edition' },
    });
    expect(await aNextDraft(environment, first)).toMatchObject({ number: 4, supersedes: null });
  });

  it('is written by one editor at a time, and in each language', async () => {
    const first = await anEdition(environment, 'PUBLISHED');
    const path = `/v1/documents/${first.documentId}/editions`;
    const tries = await Promise.all(
      [1, 2, 3].map(() => environment.author.post<Problem>(path, { language: 'id' }, idempotencyKey())),
    );
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409]);
    const sundanese = await aNextDraft(environment, first, { language: 'su', title: 'Jadwal', body: 'Unggal Rebo.' });
    expect(sundanese).toMatchObject({ number: 1, language: 'su', supersedes: null, topic: first.topic });
    await advance(environment, sundanese, 'PUBLISHED');
    const live = (await documentOf(environment.anonymous, first)).body.editions;
    expect(live.map(({ language, status }) => [language, status])).toEqual([
      ['su', 'PUBLISHED'],
      ['id', 'PUBLISHED'],
    ]);
  });
});

describe('the end of an edition', () => {
  it('by withdrawal leaves the explanation in its place', async () => {
    const edition = await withdraw(await anEdition(environment, 'PUBLISHED', { summary: 'Ringkas' }));
    expect(edition).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: 'Jadwal dibatalkan.' });
    expect(await readAs(environment.anonymous, edition)).toMatchObject({
      title: edition.title,
      summary: '',
      body: '',
      bodyHtml: '',
      withdrawalReason: 'Jadwal dibatalkan.',
    });
    expect((await readAs(environment.author, edition)).body).toContain('Rabu');
    expect((await documentOf(environment.anonymous, edition)).body.editions).toMatchObject([{ status: 'WITHDRAWN' }]);
  });

  it('by redirection leads to a live document, never to itself or to nothing', async () => {
    const [from, to] = [await anEdition(environment, 'PUBLISHED'), await anEdition(environment, 'PUBLISHED')];
    const draft = await aDraft(environment);
    for (const target of [from.documentId, draft.documentId, uuidv7()])
      expect(await end('redirect', from, { to: target, reason: 'Digabung.' })).toMatchObject({
        status: 422,
        body: { code: 'redirect-target-unsuitable' },
      });
    expect(await end('redirect', from, { to: to.documentId, reason: 'Digabung.' })).toMatchObject({ status: 200 });
    expect((await documentOf(environment.anonymous, from)).body).toMatchObject({
      status: 'REDIRECTED',
      redirectTo: to.documentId,
      closedReason: 'Digabung.',
      editions: [{ status: 'WITHDRAWN' }],
    });
    const next = { language: 'id' };
    const path = `/v1/documents/${from.documentId}/editions`;
    expect(await environment.author.post(path, next, idempotencyKey())).toMatchObject({
      status: 409,
      body: { code: 'document-closed' },
    });
  });

  it('by removal answers 451 with the reason, and no list shows it', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    expect(await end('remove', edition, { reason: 'Putusan pengadilan.' })).toMatchObject({ status: 200 });
    const answer = await documentOf(environment.anonymous, edition);
    expect(answer).toMatchObject({ status: 451, body: { code: 'document-removed', detail: 'Putusan pengadilan.' } });
    expect(await readAs(environment.anonymous, edition)).toMatchObject({ code: 'document-removed' });
    const lists = await Promise.all(
      ['', '?status=WITHDRAWN'].map((query) => environment.anonymous.get(`/v1/editions${query}`)),
    );
    expect(JSON.stringify(lists)).not.toContain(edition.id);
  });

  it('by removal loses its texts, also those of drafts and comments, and its pictures', async () => {
    const photo = await environment.author.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const media = [{ type: 'PICTURE', attachmentId: photo.body.id, alt: 'Terlarang' }];
    const edition = await anEdition(environment, 'PUBLISHED', { title: 'Terlarang', summary: 'Terlarang', media });
    const draft = await aNextDraft(environment, edition, { title: 'Terlarang juga' });
    await environment.second.post(
      `/v1/editions/${draft.id}/comments`,
      { field: 'title', text: 'Terlarang?' },
      idempotencyKey(),
    );
    await end('remove', edition, { reason: 'Putusan pengadilan.' });
    const editor = environment.second;
    const answers = await Promise.all([
      ...[edition, draft].map(({ id }) => editor.get(`/v1/editions/${id}`)),
      editor.get(`/v1/editions/${draft.id}/comments`),
      editor.get(`/v1/editions?document=${edition.documentId}`),
      editor.get(`/v1/editions/${edition.id}/history`),
      environment.anonymous.get('/v1/search?q=terlarang'),
      environment.anonymous.get('/v1/feed.json'),
      editor.get('/v1/coverage?by=document'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/terlarang/i);
    expect(JSON.stringify(answers.map(({ body }) => body))).toContain('Putusan pengadilan.');
    expect((await editor.get(`/v1/attachments/${photo.body.id}`)).status).toBe(404);
  });
});

describe('what is published', () => {
  it('is complete, and a draft lists what is missing', async () => {
    const draft = await aDraft(environment, { body: '', disseminateBy: null, informationClass: 'IMMEDIATE' });
    expect(draft.refusals.map(({ code, errors }) => [code, errors.map(({ pointer }) => pointer)])).toEqual([
      ['edition-incomplete', ['/body', '/disseminateBy']],
      ['notice-incomplete', noticeFields.map((field) => `/notice/${field}`)],
    ]);
    expect(await step(environment.author, draft, 'submit')).toMatchObject({
      status: 422,
      body: {
        code: 'edition-incomplete',
        errors: draft.refusals[0]!.errors.map(({ pointer, detailId }) => ({ pointer, detail: detailId })),
      },
    });
    const notice = Object.fromEntries(noticeFields.map((field) => [field, 'Isi']));
    const body = { body: 'Banjir.', disseminateBy: dayFromNow(1), notice };
    const changed = await environment.author.patch<EditionResponse>(`/v1/editions/${draft.id}`, body, ifMatch(1));
    expect(changed.body.refusals).toEqual([]);
    expect(await advance(environment, changed.body, 'PUBLISHED')).toMatchObject({ status: 'PUBLISHED', notice });
  });

  it('is never exempt', async () => {
    const draft = await aDraft(environment, { informationClass: 'EXEMPT' });
    expect(await step(environment.author, draft, 'submit')).toMatchObject({
      status: 422,
      body: { code: 'information-exempt' },
    });
  });

  it('has a renewal day when it is periodic', async () => {
    const periodic = await anEdition(environment, 'PUBLISHED');
    expect(periodic.renewBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const dueBy = async (day: string) =>
      (await environment.author.get<EditionPage>(`/v1/editions?renewBy=${day}&limit=200`)).body.items.map(
        ({ id }) => id,
      );
    expect(await dueBy(periodic.renewBy!)).toContain(periodic.id);
    expect(await dueBy(dayFromNow(30))).toEqual([]);
    expect((await anEdition(environment, 'PUBLISHED', { informationClass: 'ON_REQUEST' })).renewBy).toBeNull();
  });

  it('is approved by two besides its authors when it clarifies a hoax', async () => {
    const draft = await aDraft(environment, { kind: 'HOAX_CLARIFICATION' });
    const inReview = await advance(environment, draft, 'IN_REVIEW');
    const approval = { contentHash: inReview.contentHash };
    expect(await step(environment.second, inReview, 'approve', approval)).toMatchObject({
      status: 409,
      body: { code: 'endorsement-missing' },
    });
    expect(await step(environment.author, inReview, 'endorse', approval)).toMatchObject({
      body: { code: 'own-content' },
    });
    expect(await step(environment.second, inReview, 'endorse', { contentHash: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'content-changed' },
    });
    const endorsed = (await step(environment.second, inReview, 'endorse', approval)).body;
    expect(endorsed).toMatchObject({ status: 'IN_REVIEW', endorsedBy: 'second' });
    expect(await step(environment.second, endorsed, 'approve', approval)).toMatchObject({
      body: { code: 'own-content' },
    });
    expect(await step(third, endorsed, 'approve', approval)).toMatchObject({ body: { status: 'APPROVED' } });
  });

  it('stays text in every field, whatever is written', async () => {
    const attack = '<script>alert(1)</script> [a](javascript:alert(1)) &amp; {{7+7}} ${7+7}';
    const photo = await environment.author.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const texts = {
      title: attack,
      summary: attack,
      body: attack,
      notice: Object.fromEntries(noticeFields.map((field) => [field, attack])),
      media: [
        { type: 'PICTURE', attachmentId: photo.body.id, alt: attack },
        { type: 'VIDEO', url: 'https://video.example.id/1', title: attack },
      ],
    };
    const first = await anEdition(environment, 'PUBLISHED', texts);
    const next = await aNextDraft(environment, first, { correctionReason: attack, title: 'a' });
    const edition = await advance(environment, next, 'PUBLISHED');
    const shown = await environment.anonymous.get<EditionResponse>(`/v1/editions/${edition.id}`);
    expect(shown.headers['content-type']).toContain('application/json');
    expect(shown.body).toMatchObject({ ...texts, title: 'a', correctionReason: attack });
    expect(shown.body.bodyHtml).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; [a](javascript:alert(1)) &amp; {{7+7}} ${7+7}</p>',
    );
  });

  it('shows its pictures to everyone, and before that to editors only', async () => {
    const photo = await environment.author.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const media = [{ type: 'PICTURE', attachmentId: photo.body.id, alt: 'Posyandu Melati' }];
    const draft = await aDraft(environment, { media });
    const path = `/v1/attachments/${photo.body.id}`;
    expect([(await environment.anonymous.get(path)).status, (await third.get(path)).status]).toEqual([404, 200]);
    const published = await advance(environment, draft, 'PUBLISHED');
    expect(published.media).toEqual(media);
    expect((await environment.anonymous.get(path)).status).toBe(200);
    const other = await environment.author.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const added = [...media, { type: 'PICTURE', attachmentId: other.body.id, alt: 'Posyandu Mawar' }];
    const correction = await aNextDraft(environment, published, { correctionReason: 'Judul.', media: added });
    expect(correction.media).toEqual(added);
    const otherPath = `/v1/attachments/${other.body.id}`;
    expect([(await environment.anonymous.get(otherPath)).status, (await third.get(otherPath)).status]).toEqual([
      404, 200,
    ]);
    const live = await advance(environment, correction, 'PUBLISHED');
    expect((await environment.anonymous.get(otherPath)).status).toBe(200);
    await step(environment.second, live, 'withdraw', { explanation: 'Memuat data pribadi.' });
    expect([
      (await environment.anonymous.get(otherPath)).status,
      (await environment.anonymous.get(path)).status,
    ]).toEqual([404, 200]);
    const unknown = editionBody({ media: [{ ...media[0], attachmentId: uuidv7() }] });
    expect(await environment.author.post('/v1/editions', unknown, idempotencyKey())).toMatchObject({
      status: 404,
      body: { code: 'attachment-not-found' },
    });
  });
});
