import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import { type Api, samplePhoto } from '#testing';
import { sql } from '#database';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { IntakeResponse } from '../intake.dto.js';
import {
  activeKim,
  ifMatch,
  newAspiration,
  otherVillage,
  aspirationsFixture,
  type AspirationsFixture,
  village,
  memberAccount,
  verifiedKim,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { CreatedDraft, DraftResponse, DraftSummary, SubmittedDraft } from './draft.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

const { consent: _consent, ...withoutConsent } = newAspiration;

describe('drafts', () => {
  let on: AspirationsFixture;
  let citizen: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    citizen = await on.as('warga', 'CITIZEN@*');
    const questions = [
      {
        key: 'since',
        type: 'DATE',
        required: true,
        questionId: 'Sejak kapan?',
        questionEn: 'Since when?',
        kinds: null,
        choices: [],
      },
    ];
    await on.admin.put('/v1/categories/OTHER/form', { questions }, ifMatch(0));
  });
  afterAll(() => on.stop());

  const begin = async (who: Api, given: object = {}) => {
    const { status, body } = await who.post<CreatedDraft & Problem>('/v1/aspiration-drafts', given);
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const byPin = <Body = DraftResponse & Problem>(
    step: string,
    { trackingNumber, pin }: CreatedDraft,
    body: object = {},
  ) => on.anyone.post<Body>(`/v1/tracking/draft${step}`, { trackingNumber, pin, ...body });
  const change = (who: Api, { id }: CreatedDraft, version: number, changes: object) =>
    who.patch<DraftResponse & Problem>(`/v1/aspiration-drafts/${id}`, changes, ifMatch(version));
  const submit = (who: Api, { id }: CreatedDraft, version: number) =>
    who.post<SubmittedDraft & Problem>(`/v1/aspiration-drafts/${id}/submit`, undefined, ifMatch(version));
  const pointers = ({ missing }: DraftResponse) => missing.map(({ pointer }) => pointer);

  it('begin empty, name what is missing, and become an aspiration under the same number and PIN', async () => {
    const draft = await begin(on.anyone);
    expect(pointers(draft)).toEqual([
      '/villageCode',
      '/kind',
      '/category',
      '/body',
      '/anonymous',
      '/confidential',
      '/reporter/fullName',
      '/consent',
    ]);
    const { kimId: _kim, reporter, ...words } = withoutConsent;
    const filled = await byPin('/change', draft, { changes: { ...words, category: 'OTHER' } });
    expect(filled).toMatchObject({ status: 200, body: { version: 2 } });
    expect(filled.body.missing).toEqual([
      { pointer: '/answers/since', questionId: 'Sejak kapan?', questionEn: 'Since when?', required: true },
      { pointer: '/reporter/fullName', questionId: expect.any(String), questionEn: expect.any(String), required: true },
      { pointer: '/consent', questionId: expect.any(String), questionEn: expect.any(String), required: true },
    ]);
    const early = await byPin('/submit', draft);
    expect([early.status, early.body.code, early.body.errors?.length]).toEqual([422, 'draft-incomplete', 3]);
    await byPin('/change', draft, {
      changes: { answers: { since: '2026-11-01' }, reporter: { fullName: 'Siti Contoh' } },
    });
    await byPin('/change', draft, { changes: { reporter: { phone: reporter.phone }, consent: true } });
    const submitted = await byPin<SubmittedDraft>('/submit', draft);
    expect(submitted).toMatchObject({
      status: 200,
      body: { id: draft.id, trackingNumber: draft.trackingNumber, status: 'RECEIVED' },
    });
    const { trackingNumber, pin } = draft;
    expect((await on.anyone.post('/v1/tracking', { trackingNumber, pin })).body).toMatchObject({ status: 'RECEIVED' });
    expect((await on.coordinator.get(`/v1/aspirations/${draft.id}/reporter?purpose=test`)).body).toEqual({
      fullName: 'Siti Contoh',
      phone: reporter.phone,
      email: null,
    });
    expect((await byPin('', draft)).body).toMatchObject({ status: 'SUBMITTED', content: null, missing: [] });
    expect((await byPin('/change', draft, { changes: { title: 'x' } })).body.code).toBe('draft-submitted');
    expect((await byPin('/submit', draft)).body.code).toBe('draft-submitted');
  });

  it('are discarded by number and PIN, or by their account, with all that they hold', async () => {
    const draft = await begin(on.anyone, { title: 'Bukan ini' });
    expect(await byPin('/discard', draft)).toMatchObject({
      status: 200,
      body: { status: 'DISCARDED', version: 2, content: null, missing: [] },
    });
    expect((await byPin('', draft)).body).toMatchObject({ status: 'DISCARDED', content: null });
    for (const [step, body] of [
      ['/change', { changes: { title: 'x' } }],
      ['/submit', {}],
      ['/discard', {}],
    ] as const)
      expect(await byPin(step, draft, body)).toMatchObject({ status: 409, body: { code: 'draft-discarded' } });

    const photo = (await on.member.upload<Attachment>('/v1/attachments', await samplePhoto(), 'image/jpeg')).body.id;
    const own = await begin(on.member, { title: 'Salah tulis', attachmentIds: [photo] });
    const discard = (who: Api, version: number) =>
      who.post<DraftResponse & Problem>(`/v1/aspiration-drafts/${own.id}/discard`, undefined, ifMatch(version));
    expect((await discard(citizen, 1)).body.code).toBe('draft-not-found');
    expect((await discard(on.member, 7)).body.code).toBe('precondition-failed');
    expect((await discard(on.member, 1)).body).toMatchObject({ status: 'DISCARDED', version: 2 });
    expect((await on.member.get(`/v1/attachments/${photo}`)).status).toBe(404);
    const listed = async (status: string) =>
      (await on.member.get<{ items: DraftSummary[] }>(`/v1/aspiration-drafts?status=${status}`)).body.items;
    expect((await listed('DISCARDED')).map(({ id }) => id)).toEqual([own.id]);
    expect((await listed('OPEN')).map(({ id }) => id)).not.toContain(own.id);
  });

  it('of a KIM belong to their account until they are submitted, with their photos', async () => {
    const photo = (await on.member.upload<Attachment>('/v1/attachments', await samplePhoto(), 'image/jpeg')).body.id;
    const draft = await begin(on.member, { ...withoutConsent, attachmentIds: [photo] });
    expect(pointers(draft)).toEqual(['/consent']);
    expect((await on.member.get(`/v1/attachments/${photo}`)).status).toBe(200);
    const chair = await on.asMember({ post: 'CHAIR', kimId: activeKim });
    for (const other of [chair, citizen]) {
      expect((await other.get<Problem>(`/v1/aspiration-drafts/${draft.id}`)).body.code).toBe('draft-not-found');
      expect((await change(other, draft, 1, { title: 'x' })).body.code).toBe('draft-not-found');
      expect((await submit(other, draft, 1)).body.code).toBe('draft-not-found');
      expect((await other.get(`/v1/attachments/${photo}`)).status).toBe(404);
    }
    expect((await submit(on.member, draft, 1)).body.code).toBe('draft-incomplete');
    expect((await change(on.member, draft, 7, { consent: true })).body.code).toBe('precondition-failed');
    expect((await change(on.member, draft, 1, { consent: true })).body.missing).toEqual([]);
    expect((await submit(on.member, draft, 1)).body.code).toBe('precondition-failed');
    expect((await submit(on.member, draft, 2)).status).toBe(200);
    const { body: intake } = await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${draft.id}/intake`);
    expect(intake).toMatchObject({ channel: 'KIM', submittedBy: memberAccount, attachments: [{ id: photo }] });
    const { body } = await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${draft.id}`);
    expect(body).toMatchObject({ kimId: activeKim, title: withoutConsent.title });
    const { body: list } = await on.member.get<{ items: DraftSummary[] }>('/v1/aspiration-drafts?status=SUBMITTED');
    expect(list.items.map(({ id }) => id)).toContain(draft.id);
  });

  it('of a KIM can be submitted by the citizen, as a citizen', async () => {
    const draft = await begin(on.member, { ...withoutConsent, villageCode: otherVillage });
    await byPin('/change', draft, { changes: { consent: true } });
    expect((await byPin<SubmittedDraft>('/submit', draft)).status).toBe(200);
    const { body } = await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${draft.id}/intake`);
    expect(body).toMatchObject({ channel: 'CITIZEN', submittedBy: 'CITIZEN', onBehalf: false });
    expect((await on.coordinator.get(`/v1/aspirations/${draft.id}`)).body).toMatchObject({ kimId: null });
  });

  it('are not submitted without the permission of their channel', async () => {
    const elsewhere = await on.asMember({ kimId: verifiedKim });
    const draft = await begin(elsewhere, { ...withoutConsent, consent: true });
    expect((await submit(elsewhere, draft, 1)).body.code).toBe('out-of-scope');
    expect((await elsewhere.get<DraftResponse>(`/v1/aspiration-drafts/${draft.id}`)).body.status).toBe('OPEN');
    expect((await citizen.post<Problem>('/v1/aspiration-drafts', { channel: 'KIM' })).body.code).toBe('role-missing');
    expect((await on.anyone.post<Problem>('/v1/aspiration-drafts', { channel: 'KIM' })).body.code).toBe(
      'token-missing',
    );
    const photos = { attachmentIds: [randomUUID()] };
    expect((await on.anyone.post<Problem>('/v1/aspiration-drafts', photos)).body.code).toBe('channel-mismatch');
  });

  it('become one aspiration of concurrent submissions', async () => {
    const draft = await begin(on.member, { ...withoutConsent, consent: true });
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(on.member, draft, 1)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200))
      expect([status, body.code]).toEqual([409, 'draft-submitted']);
  });

  it('created offline are created once, by the id of the client', async () => {
    const clientId = randomUUID();
    const first = await begin(on.member, { ...withoutConsent, clientId });
    expect(await begin(on.member, { ...withoutConsent, clientId })).toEqual(first);
    const other = await on.member.post<Problem>('/v1/aspiration-drafts', {
      ...withoutConsent,
      clientId,
      title: 'Lain',
    });
    expect([other.status, other.body.code]).toEqual([409, 'client-id-reused']);
  });

  it('remove answers, and ask again when the category changes', async () => {
    const draft = await begin(on.member, {
      ...withoutConsent,
      consent: true,
      category: 'OTHER',
      answers: { since: '2026-11-01' },
    });
    expect(draft.missing).toEqual([]);
    expect(pointers((await change(on.member, draft, 1, { answers: { since: null } })).body)).toEqual([
      '/answers/since',
    ]);
    expect(pointers((await change(on.member, draft, 2, { answers: { since: 'lusa' } })).body)).toEqual([
      '/answers/since',
    ]);
    expect(pointers((await change(on.member, draft, 3, { category: 'NO_SUCH' })).body)).toEqual(['/category']);
    const moved = await change(on.member, draft, 4, { category: 'ROADS_AND_BRIDGES', answers: { since: null } });
    expect(moved.body.missing).toEqual([]);
  });

  it('keep what cannot be read in its words, name it, and are submitted with it', async () => {
    const draft = await begin(on.member, {
      ...withoutConsent,
      title: '',
      consent: true,
      reporter: { fullName: 'Siti Contoh', phone: 'tanya Bu RT', email: ' ' },
    });
    expect(draft.content).not.toHaveProperty('title');
    expect(draft.content?.reporter).toEqual({ fullName: 'Siti Contoh', phone: 'tanya Bu RT' });
    expect(draft.missing).toMatchObject([{ pointer: '/reporter/phone', required: false }]);
    const typed = await change(on.member, draft, 1, { reporter: { phone: '(0251) 8321-075' } });
    expect(typed.body).toMatchObject({ content: { reporter: { phone: '+622518321075' } }, missing: [] });
    const cleared = await change(on.member, draft, 2, { reporter: { phone: null }, title: 'Sebuah judul' });
    expect(cleared.body.content?.reporter).toEqual({ fullName: 'Siti Contoh' });
    const again = await change(on.member, draft, 3, { reporter: { phone: '0812 (rumah)' }, title: null });
    expect(again.body.content).not.toHaveProperty('title');
    const { status, body } = await submit(on.member, draft, 4);
    expect([status, body.missing]).toMatchObject([200, [{ pointer: '/reporter/phone', required: false }]]);
  });

  it('are sealed in the database, and destroyed once they are submitted', async () => {
    const canary = `kenari-${randomUUID().replaceAll(/\d/g, 'x')}`;
    const draft = await begin(on.member, { ...withoutConsent, title: canary, reporter: { fullName: canary } });
    const readable = () =>
      on.database.query(
        sql`SELECT FROM aspiration_draft AS draft WHERE encode(sealed,
              'escape') || draft::text LIKE '%' || ${canary} || '%'`,
      );
    expect(await readable()).toEqual([]);
    expect((await byPin('', draft)).body.content).toMatchObject({ title: canary });
    await change(on.member, draft, 1, { consent: true });
    expect((await submit(on.member, draft, 2)).status).toBe(200);
    const [row] = await on.database.query(sql`SELECT sealed, wrapped_key FROM aspiration_draft WHERE id = ${draft.id}`);
    expect(row).toEqual({ sealed: null, wrappedKey: null });
    expect(JSON.stringify(on.published)).not.toContain(canary);
  });

  it('are not read with a wrong PIN, nor as aspirations', async () => {
    const draft = await begin(on.anyone, { villageCode: village });
    const wrong = { ...draft, pin: draft.pin === '00000000' ? '00000001' : '00000000' };
    for (const step of ['', '/submit']) expect((await byPin(step, wrong)).body.code).toBe('wrong-pin');
    expect((await byPin('/change', wrong, { changes: {} })).body.code).toBe('wrong-pin');
    const { trackingNumber, pin } = draft;
    for (const step of ['', '/close'])
      expect((await on.anyone.post<Problem>(`/v1/tracking${step}`, { trackingNumber, pin })).body.code).toBe(
        'draft-open',
      );
    for (let time = 0; time < 5; time++)
      expect((await on.anyone.post<Problem>('/v1/tracking', { trackingNumber, pin: wrong.pin })).body.code).toBe(
        'wrong-pin',
      );
    expect((await byPin('', draft)).body.code).toBe('too-many-wrong-pins');
  });
});
