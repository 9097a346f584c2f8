import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addWorkingDays, endOfJakartaDay, jakartaDate, type WorkingCalendar } from '#calendar';
import { sql } from '#database';
import { type Api, eventually, samplePhoto } from '#testing';
import { holidays } from '../../../../local/seed/holidays.js';
import {
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  must,
  received,
} from '../../../../test/aspirations/sample-aspiration.js';
import {
  consequenceTest,
  decided,
  grant,
  objected,
  ppidOf,
  refusal,
  requested,
  superiorOf,
} from '../../../../test/aspirations/sample-information-request.js';
import type { ObjectionResponse } from './objections/objection.dto.js';
import type { RegisterEntry, RegisterReport } from './register/register.dto.js';
import type {
  InformationQueueTotals,
  InformationRequestDetail,
  InformationRequestResponse,
} from './requests/information-request.dto.js';
import type { RequestTrackingResponse } from './tracking/request-tracking.dto.js';

type Problem = { code: string };
type Key = { readonly trackingNumber: string; readonly pin: string };
type Page<Item> = { items: Item[]; count?: { rows: number } };

const calendar: WorkingCalendar = {
  years: new Set(Object.keys(holidays()).map(Number)),
  daysOff: new Set(
    Object.values(holidays())
      .flat()
      .map(({ date }) => date),
  ),
};

describe('requests for information', () => {
  let on: AspirationsFixture;
  let ppid: Api;
  let superior: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    [ppid, superior] = [await ppidOf(on), await superiorOf(on)];
  });
  afterAll(() => on.stop());

  const runningOf = (id: string) =>
    on.database.query<{ stage: string; dueOn: string }>(sql`
      SELECT stage, due_on::text FROM deadline
       WHERE aspiration_id = ${id} AND stopped_at IS NULL AND paused_at IS NULL ORDER BY stage`);
  const dueOf = async (id: string) => (await runningOf(id))[0]!.dueOn;
  const track = async ({ trackingNumber, pin }: Key) =>
    must(
      200,
      await on.anyone.post<RequestTrackingResponse>('/v1/tracking/information-request', { trackingNumber, pin }),
    );
  const object = ({ trackingNumber, pin }: Key, ground: string) =>
    on.anyone.post<RequestTrackingResponse & Problem>('/v1/tracking/information-request/object', {
      trackingNumber,
      pin,
      ground,
      reason: 'Anggaran bukan rahasia.',
    });
  const typesOf = (key: string) => on.published.filter((event) => event.key === key).map(({ type }) => type);
  const today = () => jakartaDate(new Date());

  describe('have the one deadline of the law', () => {
    it('of ten working days, which is that of the receipt and the only one that is missed and escalated', async () => {
      const { id, verifyBy } = await requested(on);
      expect(await runningOf(id)).toEqual([{ stage: 'INFORMATION_REQUEST', dueOn: verifyBy }]);
      expect(verifyBy).toBe(addWorkingDays(today(), 10, calendar));
      for (const days of [0, 1, 3, 5])
        await on.deadlineJob.run(endOfJakartaDay(addWorkingDays(verifyBy, days, calendar)));
      await eventually(() =>
        expect(
          on.published
            .filter(({ key }) => key === id)
            .map(({ type, data }) => [type, data['stage'], data['recipient']]),
        ).toEqual([
          ['AspirationReceived', undefined, undefined],
          ['DeadlineMissed', 'INFORMATION_REQUEST', undefined],
          ['AspirationEscalated', 'INFORMATION_REQUEST', 'PPID'],
          ['AspirationEscalated', 'INFORMATION_REQUEST', 'PPID_SUPERIOR'],
          ['AspirationEscalated', 'INFORMATION_REQUEST', 'REGIONAL_SECRETARY'],
        ]),
      );
    });

    it('which is extended by seven once, with a reason that the requester reads', async () => {
      const request = await requested(on);
      const path = `/v1/information-requests/${request.id}/extend`;
      const extended = await ppid.post<InformationRequestDetail>(path, { reason: 'Arsip di gudang.' }, ifMatch(1));
      const dueOn = addWorkingDays(today(), 17, calendar);
      expect(extended).toMatchObject({ status: 200, body: { version: 2, extended: true, dueOn } });
      const twice = await ppid.post<Problem>(path, { reason: 'Lagi.' }, ifMatch(2));
      expect(twice).toMatchObject({ status: 409, body: { code: 'deadline-already-extended' } });
      const { words } = await track(request);
      expect(words[0]).toEqual({
        id: `Permintaan Anda dijawab PPID paling lambat ${dueOn} (diperpanjang tujuh hari kerja).`,
        en: `The information officer answers your request by ${dueOn} (extended by seven working days).`,
      });
      const { body } = await on.anyone.post<{ entries: object[] }>('/v1/tracking', {
        trackingNumber: request.trackingNumber,
        pin: request.pin,
      });
      expect(body.entries).toMatchObject([{ kind: 'EXTENSION', text: 'Arsip di gudang.' }]);
      await eventually(() => expect(typesOf(request.id)).toContain('DeadlineExtended'));
    });

    it('which two officers who extend it at once extend by seven only', async () => {
      const { id } = await requested(on);
      const extend = () => ppid.post(`/v1/information-requests/${id}/extend`, { reason: 'Arsip.' }, ifMatch(1));
      const both = await Promise.all([extend(), extend()]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    });

    it('which waits while the requester completes the request', async () => {
      const request = await requested(on, { informationRequest: undefined });
      const { id, trackingNumber, pin } = request;
      expect(await track(request)).toMatchObject({ missing: ['PURPOSE'] });
      const path = `/v1/information-requests/${id}/return`;
      const returned = await ppid.post(path, { text: 'Untuk apa informasinya?' }, ifMatch(1));
      expect(returned).toMatchObject({ status: 200, body: { status: 'RETURNED', dueOn: null } });
      expect((await runningOf(id)).map(({ stage }) => stage)).toEqual(['COMPLETION']);
      must(200, await on.anyone.post('/v1/tracking/answer', { trackingNumber, pin, text: 'Untuk musyawarah.' }));
      expect((await runningOf(id)).map(({ stage }) => stage)).toEqual(['INFORMATION_REQUEST']);
    });

    it('and are verified, assigned, merged, reopened and paused by no coordinator', async () => {
      const { id } = await requested(on);
      const other = await received(on);
      const tried = [
        ['verify', {}],
        ['return', { text: 'x' }],
        ['deadlines/pause', { reason: 'x' }],
        ['merge', { into: other.id, intoVersion: 1 }],
      ] as const;
      const answers = [];
      for (const [action, body] of tried)
        answers.push((await on.coordinator.post<Problem>(`/v1/aspirations/${id}/${action}`, body, ifMatch(1))).status);
      expect(answers).toEqual([409, 403, 409, 409]);
      const queue = must(
        200,
        await on.coordinator.get<Page<{ id: string }>>('/v1/aspiration-queues/verification?limit=100'),
      );
      expect(queue.items.map((one) => one.id)).not.toContain(id);
      const extended = await ppid.post<Problem>(
        `/v1/information-requests/${other.id}/extend`,
        { reason: 'x' },
        ifMatch(1),
      );
      expect(extended).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    });
  });

  describe('before the information officer', () => {
    it('are found by status, ground, what they lack, and their day', async () => {
      const lacking = await requested(on, { informationRequest: undefined });
      const refused = await decided(on, refusal);
      const found = async (query: string) => {
        const path = `/v1/information-requests?limit=100&count=true&${query}`;
        const { items, count } = must(200, await ppid.get<Page<InformationRequestResponse>>(path));
        expect(count!.rows).toBe(items.length);
        return items.map(({ id }) => id);
      };
      expect(await found('missing=PURPOSE')).toContain(lacking.id);
      expect(await found('ground=PERSONAL_SECRET&outcome=REFUSED')).toContain(refused.id);
      expect(await found('status=RECEIVED&sort=due')).toContain(lacking.id);
      expect(await found(`q=${refused.trackingNumber}`)).toEqual([refused.id]);
      expect(await found('overdue=true&status=RESPONDED')).toEqual([]);
      const file = await ppid.get('/v1/information-requests.csv?status=RECEIVED');
      expect(file.status).toBe(200);
    });

    it('are counted by queue', async () => {
      const totals = async () =>
        Object.fromEntries(
          must(200, await ppid.get<InformationQueueTotals>('/v1/information-queues')).items.map(
            ({ queue, waiting }) => [queue, waiting],
          ),
        );
      const before = await totals();
      await requested(on);
      await objected(on);
      const after = await totals();
      expect([after['decision']! - before['decision']!, after['objection']! - before['objection']!]).toEqual([1, 1]);
    });

    it('are granted with documents, which the requester downloads by number and PIN', async () => {
      const request = await requested(on);
      const photo = await ppid.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
      const body = { ...grant, attachmentIds: [photo.body.id], cost: 15_000 };
      const answer = await ppid.post<InformationRequestDetail>(
        `/v1/information-requests/${request.id}/decide`,
        body,
        ifMatch(1),
      );
      expect(answer).toMatchObject({
        status: 200,
        body: {
          status: 'RESPONDED',
          outcome: 'GRANTED',
          decisions: [
            { workingDays: 0, late: false, form: 'DIGITAL', cost: 15_000, documents: [{ id: photo.body.id }] },
          ],
        },
      });
      const tracked = await track(request);
      const objectUntil = addWorkingDays(today(), 30, calendar);
      expect(tracked).toMatchObject({
        answer: 'Salinan terlampir.',
        objectUntil,
        objectionGrounds: ['PERIODIC_NOT_PROVIDED', 'NOT_AS_REQUESTED', 'NOT_FULFILLED', 'UNREASONABLE_COST'],
      });
      expect(tracked.words.map(({ id }) => id)).toEqual([
        'Permintaan Anda telah diputuskan.',
        'Permintaan dikabulkan seluruhnya.',
        'Biayanya Rp15.000.',
        `Bila tidak puas, Anda dapat mengajukan keberatan kepada atasan PPID sampai ${objectUntil}.`,
      ]);
      const { trackingNumber, pin } = request;
      const path = '/v1/tracking/information-request/document';
      const download = (documentId: string) => on.anyone.post(path, { trackingNumber, pin, documentId });
      expect((await download(tracked.documents[0]!.id)).status).toBe(200);
      expect(await download(request.id)).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });
    });

    it('are refused with ground and consequence test, which only the office reads', async () => {
      const request = await decided(on, refusal);
      expect(request.now.decisions).toMatchObject([{ ground: 'PERSONAL_SECRET', consequenceTest }]);
      const secret = consequenceTest;
      expect(JSON.stringify(await track(request))).not.toContain(secret);
      const register = await on.anyone.get('/v1/information-register?limit=100');
      expect(JSON.stringify(register.body)).not.toContain(secret);
      expect(JSON.stringify(on.published)).not.toContain(secret);
    });

    it.each([
      ['a refusal without a ground', { ...refusal, ground: undefined }],
      ['a refusal without a consequence test', { ...refusal, consequenceTest: undefined }],
      ['a grant with a ground', { ...grant, ground: 'DEFENCE' }],
      ['a body that holds it without its name', { outcome: 'NOT_HELD', text: 'x', subject: 'x' }],
      ['a cost below nothing', { ...grant, cost: -1 }],
    ])('reject %s', async (_what, body) => {
      const { id } = await requested(on);
      const answer = await ppid.post<Problem>(`/v1/information-requests/${id}/decide`, body, ifMatch(1));
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    });

    it('name who holds what is not held here', async () => {
      const request = await decided(on, {
        outcome: 'NOT_HELD',
        text: 'Dokumen ada pada provinsi.',
        subject: 'Rencana induk jalan provinsi',
        heldBy: 'Dinas Bina Marga Provinsi Jawa Barat',
        forwarded: true,
      });
      expect((await track(request)).words[1]!.id).toBe(
        'Informasi tidak dikuasai; badan yang menguasainya: Dinas Bina Marga Provinsi Jawa Barat. Permintaan Anda telah diteruskan ke sana.',
      );
    });

    it('show their requester to the officer alone, and log it', async () => {
      const { id } = await requested(on, { anonymous: true });
      const path = `/v1/information-requests/${id}/requester?purpose=menjawab`;
      expect(await ppid.get(path)).toMatchObject({ status: 200, body: { fullName: 'Siti Contoh' } });
      expect((await superior.get(path)).status).toBe(403);
      const log = await on.database.query(sql`
        SELECT role, purpose FROM reporter_access WHERE aspiration_id = ${id} AND role = 'PPID_OFFICER'`);
      expect(log).toEqual([{ role: 'PPID_OFFICER', purpose: 'menjawab' }]);
    });

    it('end in the archive when they are withdrawn', async () => {
      const { id } = await requested(on);
      const body = { reason: 'WITHDRAWN', text: 'Pemohon mencabut.' };
      const answer = await ppid.post(`/v1/information-requests/${id}/archive`, body, ifMatch(1));
      expect(answer).toMatchObject({ status: 200, body: { status: 'ARCHIVED' } });
      expect(await runningOf(id)).toEqual([]);
    });
  });

  describe('are objected to', () => {
    const answer = (id: string, outcome: 'UPHELD' | 'GRANTED') =>
      superior.post<ObjectionResponse & Problem>(
        `/v1/information-objections/${id}/answer`,
        { outcome, text: 'Putusan PPID tepat.' },
        ifMatch(1),
      );

    it('before the superior, who has thirty working days and then names the information commission', async () => {
      const request = await objected(on);
      const answerBy = addWorkingDays(today(), 30, calendar);
      expect(await runningOf(request.id)).toEqual([{ stage: 'OBJECTION', dueOn: answerBy }]);
      expect((await track(request)).words[0]!.en).toBe(
        `The superior of the information officer answers your objection by ${answerBy}.`,
      );
      const disputeUntil = addWorkingDays(today(), 14, calendar);
      expect(await answer(request.objection, 'UPHELD')).toMatchObject({
        status: 200,
        body: { version: 2, status: 'ANSWERED', outcome: 'UPHELD', dueOn: null, disputeUntil },
      });
      expect(await runningOf(request.id)).toEqual([]);
      const tracked = await track(request);
      expect(tracked).toMatchObject({ status: 'CLOSED', objection: { outcome: 'UPHELD', disputeUntil } });
      expect(tracked.words.at(-1)!.id).toBe(
        `Atasan PPID menguatkan keputusan. Bila tidak puas, Anda dapat mengajukan sengketa ke Komisi Informasi sampai ${disputeUntil} (14 hari kerja).`,
      );
      await eventually(() =>
        expect(typesOf(request.objection)).toEqual(['InformationObjectionFiled', 'InformationObjectionAnswered']),
      );
      expect(await answer(request.objection, 'UPHELD')).toMatchObject({ status: 412 });
    });

    it('and decided once more when the superior grants it', async () => {
      const request = await objected(on);
      must(200, await answer(request.objection, 'GRANTED'));
      expect(await runningOf(request.id)).toEqual([
        { stage: 'INFORMATION_REQUEST', dueOn: addWorkingDays(today(), 10, calendar) },
      ]);
      const { version } = must(200, await ppid.get<InformationRequestDetail>(`/v1/information-requests/${request.id}`));
      const again = await ppid.post<InformationRequestDetail>(
        `/v1/information-requests/${request.id}/decide`,
        grant,
        ifMatch(version),
      );
      expect(again.body.decisions.map(({ number, outcome }) => [number, outcome])).toEqual([
        [1, 'REFUSED'],
        [2, 'GRANTED'],
      ]);
    });

    it('for want of an answer once the time of the law has passed, and not before', async () => {
      const request = await requested(on);
      expect(await object(request, 'NOT_ANSWERED')).toMatchObject({
        status: 422,
        body: { code: 'objection-ground-does-not-fit' },
      });
      await on.database.query(sql`
        UPDATE deadline SET due_on = due_on - 60, due_at = due_at - interval '60 days'
         WHERE aspiration_id = ${request.id}`);
      expect(await track(request)).toMatchObject({ objectionGrounds: ['NOT_ANSWERED'] });
      expect(await object(request, 'NOT_ANSWERED')).toMatchObject({ status: 200, body: { status: 'UNDER_REVIEW' } });
    });

    it('with a ground that fits the decision, and once at a time', async () => {
      const request = await decided(on, grant);
      expect(await object(request, 'EXEMPTION')).toMatchObject({
        status: 422,
        body: { code: 'objection-ground-does-not-fit' },
      });
      const [one, other] = await Promise.all([
        object(request, 'NOT_AS_REQUESTED'),
        object(request, 'NOT_AS_REQUESTED'),
      ]);
      expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    });

    it('by number and PIN only, and for requests for information only', async () => {
      const complaint = await received(on);
      expect(await object(complaint, 'LATE')).toMatchObject({
        status: 404,
        body: { code: 'information-request-not-found' },
      });
      expect(await object({ ...complaint, pin: '00000000' }, 'LATE')).toMatchObject({ status: 403 });
    });

    it('no more when the requester closes the request', async () => {
      const { trackingNumber, pin, objection } = await objected(on);
      must(200, await on.anyone.post('/v1/tracking/close', { trackingNumber, pin }));
      const { body } = await superior.get<ObjectionResponse>(`/v1/information-objections/${objection}`);
      expect(body).toMatchObject({ status: 'WITHDRAWN', outcome: null });
    });

    it('and escalated when the superior does not answer', async () => {
      const request = await objected(on);
      const dueOn = await dueOf(request.id);
      await on.deadlineJob.run(endOfJakartaDay(dueOn));
      await on.deadlineJob.run(endOfJakartaDay(addWorkingDays(dueOn, 1, calendar)));
      await eventually(() =>
        expect(
          on.published.filter(({ key, type }) => key === request.id && type === 'AspirationEscalated'),
        ).toMatchObject([{ data: { stage: 'OBJECTION', recipient: 'PPID_SUPERIOR' } }]),
      );
    });
  });

  describe('in the public register', () => {
    it('are numbered in the order of receipt, with subject, decision and time, and without names', async () => {
      const [first, second] = [await decided(on, refusal), await decided(on, grant)];
      const entries = must(200, await on.anyone.get<Page<RegisterEntry>>('/v1/information-register?limit=100')).items;
      const [before, after] = [first, second].map(({ now }) => entries.find(({ number }) => number === now.number)!);
      expect(before).toMatchObject({
        receivedOn: today(),
        subject: 'Rencana anggaran jembatan gantung',
        outcome: 'REFUSED',
        ground: 'PERSONAL_SECRET',
        article: '17 h',
        workingDays: 0,
        late: false,
      });
      expect(Number(after!.number.slice(5))).toBe(Number(before!.number.slice(5)) + 1);
      for (const secret of ['Siti', first.trackingNumber, second.trackingNumber, first.id])
        expect(JSON.stringify(entries)).not.toContain(secret);
      const file = await on.anyone.get<string>('/v1/information-register.csv?outcome=REFUSED');
      expect(file.status).toBe(200);
    });

    it('are reported by year: requests, time, granted, and refused with reasons', async () => {
      const year = Number(today().slice(0, 4));
      const report = async () =>
        must(200, await on.anyone.get<RegisterReport>(`/v1/information-register/report?year=${year}`));
      const before = await report();
      await decided(on, refusal);
      await requested(on);
      const after = await report();
      expect(after.received - before.received).toBe(2);
      expect(after.refused - before.refused).toBe(1);
      expect(after.open - before.open).toBe(1);
      const { received: all, open, granted, grantedInPart, refused, notHeld } = after;
      expect(open + granted + grantedInPart + refused + notHeld).toBe(all);
      expect(after.reasons.find(({ ground }) => ground === 'PERSONAL_SECRET')).toMatchObject({ article: '17 h' });
    });

    it('show the grounds of the law in both languages', async () => {
      const { body } = await on.anyone.get<{ exemptions: object[]; objections: object[] }>('/v1/information-grounds');
      expect([body.exemptions.length, body.objections.length]).toEqual([10, 7]);
    });
  });
});
