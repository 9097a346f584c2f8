import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api } from '#testing';
import { claimsOf } from '../../testing/claim.builder.js';
import { idempotencyKey, ifMatch } from '../../testing/edition.builder.js';
import {
  areas,
  kims,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import { aReply, aThread } from '../../testing/thread.builder.js';
import type { ReplyPage, ReplyResponse, ThreadPage, ThreadResponse } from './thread.dto.js';

type Answered<Body> = Body & { readonly code: string };

let on: PublishingEnvironment;
beforeAll(async () => {
  on = await startPublishingEnvironment();
});
afterAll(() => on.stop());

const threadStep = (who: Api, { id, version }: ThreadResponse, action: string, body?: unknown) =>
  who.post<Answered<ThreadResponse>>(`/v1/threads/${id}/${action}`, body, ifMatch(version));
const replyStep = (who: Api, { id, version }: ReplyResponse, action: string, reason = 'Alasan.') =>
  who.post<Answered<ReplyResponse>>(`/v1/replies/${id}/${action}`, { reason }, ifMatch(version));
const read = async (id: string) => (await on.member.get<ThreadResponse>(`/v1/threads/${id}`)).body;
const repliesOf = async (who: Api, id: string) => (await who.get<ReplyPage>(`/v1/threads/${id}/replies`)).body.items;

describe('a thread', () => {
  it('masks personal data in what is written, and leaves scripts texts', async () => {
    const thread = await aThread(on, {
      title: 'Hubungi 0812-3456-7890',
      text: '<script>alert(1)</script> NIK 3201014501900001, surel siti@example.id',
    });
    expect(thread.title).toMatch(/^Hubungi •+$/);
    const [opening] = await repliesOf(on.second, thread.id);
    expect(opening!.text).toMatch(/^<script>alert\(1\)<\/script> NIK •+, surel •+$/);
  });

  it('is found by its topic and area', async () => {
    const { id } = await aThread(on, { topic: 'culture', areaCode: areas.villages[1] });
    const found = async (query: string) =>
      (await on.member.get<ThreadPage>(`/v1/threads?${query}`)).body.items.map((item) => item.id);
    expect(await found(`topic=culture&area=${areas.district}`)).toEqual([id]);
    expect(await found(`topic=culture&area=${areas.elsewhere}`)).toEqual([]);
  });

  it('has one answer, which its author or the office marks', async () => {
    const thread = await aThread(on);
    const [one, other] = [await aReply(on, thread.id), await aReply(on, thread.id)];
    const stranger = await on.asMember({ kimId: kims.submitted, accountId: '5a3b0c1d-0000-4000-8000-0000000000aa' });
    let now = await read(thread.id);
    expect((await threadStep(stranger, now, 'mark-answer', { replyId: one.id })).body.code).toBe('not-your-thread');
    now = (await threadStep(on.member, now, 'mark-answer', { replyId: one.id })).body;
    now = (await threadStep(on.second, now, 'mark-answer', { replyId: other.id })).body;
    expect(now.answerId).toBe(other.id);
    const foreign = await aReply(on, (await aThread(on)).id);
    const refused = await threadStep(on.member, now, 'mark-answer', { replyId: foreign.id });
    expect(refused.body.code).toBe('reply-of-another-thread');
  });

  it('takes no reply once it is closed, until the office opens it again', async () => {
    const thread = await aThread(on);
    const closed = await threadStep(on.second, thread, 'close', { reason: 'Selesai.' });
    expect(closed.body.status).toBe('CLOSED');
    const body = { kimId: kims.active, text: 'a' };
    const late = await on.member.post<{ code: string }>(`/v1/threads/${thread.id}/replies`, body, idempotencyKey());
    expect([late.status, late.body.code]).toEqual([409, 'transition-refused']);
    const reason = { reason: 'Jadwalnya berubah lagi.' };
    expect((await threadStep(on.member, closed.body, 'reopen', reason)).status).toBe(403);
    expect((await threadStep(on.second, closed.body, 'reopen', reason)).body.status).toBe('OPEN');
    expect((await on.member.post(`/v1/threads/${thread.id}/replies`, body, idempotencyKey())).status).toBe(201);
  });

  it('is written by members for their own KIM alone', async () => {
    const body = { kimId: kims.submitted, areaCode: areas.district, title: 'a', text: 'a' };
    const refused = await on.member.post<{ code: string }>('/v1/threads', body, idempotencyKey());
    expect(refused.body.code).toBe('out-of-scope');
  });

  it('counts every reply once when many arrive at once', async () => {
    const thread = await aThread(on);
    await Promise.all(Array.from({ length: 20 }, () => aReply(on, thread.id)));
    expect((await read(thread.id)).replyCount).toBe(21);
    expect((await repliesOf(on.member, thread.id)).map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
  });
});

describe('the moderation of a reply', () => {
  it('hides it from others with a reason, and a second moderator decides on the appeal', async () => {
    const thread = await aThread(on);
    const body = { kimId: kims.active, text: 'Kasar sekali.' };
    const written = await on.member.post<ReplyResponse>(`/v1/threads/${thread.id}/replies`, body, idempotencyKey());
    let reply: ReplyResponse = (await replyStep(on.second, written.body, 'hide', 'Menghina.')).body;
    const shownTo = async (who: Api) => (await repliesOf(who, thread.id))[1];
    const stranger = await on.asMember({ kimId: kims.submitted, accountId: '5a3b0c1d-0000-4000-8000-0000000000ab' });
    expect(await shownTo(stranger)).toMatchObject({ text: null, moderationReason: null });
    expect(await shownTo(on.member)).toMatchObject({ text: 'Kasar sekali.', moderationReason: 'Menghina.' });
    expect((await replyStep(stranger, reply, 'appeal')).body.code).toBe('not-your-reply');
    reply = (await replyStep(on.member, reply, 'appeal', 'Itu kutipan.')).body;
    expect((await replyStep(on.second, reply, 'uphold')).body.code).toBe('own-moderation');
    reply = (await replyStep(on.author, reply, 'restore')).body;
    expect(await shownTo(stranger)).toMatchObject({ status: 'VISIBLE', text: 'Kasar sekali.' });
  });

  it('hides the title with the text that the thread began with', async () => {
    const thread = await aThread(on);
    const [opening] = await repliesOf(on.second, thread.id);
    await replyStep(on.second, opening!, 'hide');
    expect((await read(thread.id)).title).toBeNull();
  });
});

describe('a thread becomes', () => {
  it('the report of a claim in one call, and retains its receipt', async () => {
    const text = 'Katanya air PDAM di desa kami diracun orang tidak dikenal, apakah benar demikian?';
    const thread = await aThread(on, { text });
    const linked = (await threadStep(on.member, thread, 'link', { kind: 'CLAIM', kimId: kims.active })).body;
    expect(linked.link).toMatchObject({ kind: 'CLAIM', id: expect.stringMatching(/^KL-/) });
    expect((await claimsOf(on)).filter(({ title }) => title.includes(text))).toMatchObject([
      { villageCodes: [areas.villages[0]], reportCount: 1 },
    ]);
    const again = await threadStep(on.member, linked, 'link', { kind: 'CLAIM', kimId: kims.active });
    expect(again.body.code).toBe('linked-already');
  });

  it('the draft of a contribution of the KIM, or an aspiration that the client has submitted', async () => {
    const link = { kind: 'CONTRIBUTION', kimId: kims.active };
    const drafted = (await threadStep(on.member, await aThread(on), 'link', link)).body;
    const contribution = await on.member.get(`/v1/contributions/${drafted.link!.id}`);
    expect(contribution.body).toMatchObject({ status: 'DRAFT', title: drafted.title });
    const aspirationId = '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b';
    const noted = await threadStep(on.member, await aThread(on), 'link', { kind: 'ASPIRATION', aspirationId });
    expect(noted.body.link).toEqual({ kind: 'ASPIRATION', id: aspirationId });
  });
});
