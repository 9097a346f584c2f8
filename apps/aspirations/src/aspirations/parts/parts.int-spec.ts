import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { type Api, eventually } from '#testing';
import type { WorkflowResponse } from '#workflow';
import { sql } from '#database';
import {
  ifMatch,
  newAspiration,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspiration.dto.js';
import type { NewAspiration } from '../../intake/intake.dto.js';
import type { ContactsResponse, ReporterResponse } from '../../citizens/reporters/reporter.dto.js';
import type { TrackingResponse } from '../../citizens/tracking/tracking.dto.js';
import type { PartsResponse } from './part.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };
type Part = PartsResponse['items'][number];

const both = [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }];
const text = 'Sudah ditangani.';

describe('an aspiration for several agencies', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const get = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const parts = async (id: string) => (await on.coordinator.get<PartsResponse>(`/v1/aspirations/${id}/parts`)).body;
  const post = async (who: Api, id: string, step: string, body: object = { text }) =>
    who.post<AspirationResponse & Problem>(`/v1/aspirations/${id}/${step}`, body, ifMatch((await get(id)).version));
  const track = (step: string, body: object) => on.anyone.post<TrackingResponse & Problem>(`/v1/tracking${step}`, body);
  const typesOf = (topic: string, id: string) =>
    on.published.filter((event) => event.topic === topic && event.key === id).map(({ type }) => type);

  const splitAspiration = async (changes: Partial<NewAspiration> = {}) => {
    const { id, trackingNumber, pin } = await received(on, { category: 'OTHER', ...changes });
    expect(await post(on.coordinator, id, 'verify', {})).toMatchObject({ status: 200, body: { status: 'VERIFIED' } });
    const answer = await post(on.coordinator, id, 'split', { parts: both });
    expect(answer.status).toBe(200);
    const [roads, health] = (answer.body as unknown as PartsResponse).items as [Part, Part];
    return { id, citizen: { trackingNumber, pin }, roads, health };
  };
  const answered = async (changes: Partial<NewAspiration> = {}) => {
    const made = await splitAspiration(changes);
    await post(on.liaison, made.roads.id, 'respond', { text: 'Jalan diperbaiki.' });
    await post(on.otherLiaison, made.health.id, 'respond', { text: 'Ambulans disiagakan.' });
    expect(await get(made.id)).toMatchObject({ status: 'RESPONDED' });
    return made;
  };

  it('has a part with its own deadline for each, and one number for the citizen', async () => {
    const { id, citizen, roads, health } = await splitAspiration();
    expect(await parts(id)).toMatchObject({
      version: 3,
      items: [
        { part: 1, id: roads.id, agencyId: 'dpupr', status: 'ASSIGNED', trackingNumber: `${citizen.trackingNumber}/1` },
        { part: 2, id: health.id, agencyId: 'dinkes', status: 'ASSIGNED', dueOn: expect.any(String) },
      ],
    });
    expect(await get(id)).toMatchObject({ status: 'SPLIT', agencyId: null, parentId: null });
    expect((await get(id)).deadlines.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([]);
    expect((await on.liaison.get<AspirationResponse>(`/v1/aspirations/${roads.id}`)).body).toMatchObject({
      parentId: id,
      part: 1,
      body: newAspiration.body,
      deadlines: [{ stage: 'RESPONSE', stoppedAt: null }],
    });
    expect(await on.liaison.get(`/v1/aspirations/${roads.id}/intake`)).toMatchObject({
      status: 200,
      body: { aspirationId: roads.id },
    });
    for (const hidden of [id, health.id])
      expect(await on.liaison.get(`/v1/aspirations/${hidden}`)).toMatchObject({ status: 403 });

    await post(on.liaison, roads.id, 'accept', {});
    await post(on.liaison, roads.id, 'respond', { text: 'Jalan diperbaiki.' });
    expect(await get(id)).toMatchObject({ status: 'SPLIT' });
    const half = await track('', { ...citizen, trackingNumber: `${citizen.trackingNumber}/1` });
    expect(half.body).toMatchObject({
      status: 'SPLIT',
      trackingNumber: citizen.trackingNumber,
      answer: null,
      parts: [
        { part: 1, status: 'RESPONDED', agency: { id: 'dpupr' }, answer: 'Jalan diperbaiki.' },
        { part: 2, status: 'ASSIGNED', answer: null },
      ],
    });
    await post(on.otherLiaison, health.id, 'respond', { text: 'Ambulans disiagakan.' });
    const whole = await get(id);
    expect(whole).toMatchObject({
      status: 'RESPONDED',
      answer: 'Dinas PUPR:\nJalan diperbaiki.\n\nDinas Kesehatan:\nAmbulans disiagakan.',
    });
    expect(whole.deadlines.filter(({ stoppedAt }) => stoppedAt === null).map(({ stage: of }) => of)).toEqual([
      'CLOSURE',
    ]);
    expect((await get(roads.id)).deadlines.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);

    expect(await track('/close', { ...citizen, rating: 5 })).toMatchObject({ status: 200, body: { status: 'CLOSED' } });
    for (const part of [roads, health])
      expect(await get(part.id)).toMatchObject({ status: 'CLOSED', outcome: 'SATISFIED' });
    const ofPart = ['AspirationAssigned', 'AspirationAccepted', 'PartResponded', 'PartClosed'];
    await eventually(() => expect(typesOf('aspirations.aspiration.v1', roads.id)).toEqual(ofPart));
    expect(typesOf('agency.dpupr.aspirations.v1', roads.id)).toEqual(ofPart);
    expect(typesOf('agency.dpupr.aspirations.v1', id)).toEqual([]);
    expect(typesOf('aspirations.aspiration.v1', id)).toEqual([
      'AspirationReceived',
      'AspirationVerified',
      'AspirationSplit',
      'AspirationResponded',
      'AspirationClosed',
    ]);
    expect(JSON.stringify(on.published)).not.toContain('Ambulans');
  });

  it('is reopened part by part, and the other parts retain their answers', async () => {
    const { id, citizen, roads, health } = await answered();
    const reason = 'Ambulans tidak datang.';
    expect(await track('/reopen', { ...citizen, reason, parts: [3] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-part', errors: [{ pointer: '/parts/0' }] },
    });
    expect(await track('/reopen', { ...citizen, reason, parts: [2] })).toMatchObject({
      status: 200,
      body: { status: 'SPLIT', closesOn: null, parts: [{ status: 'RESPONDED' }, { status: 'REOPENED' }] },
    });
    expect(await get(id)).toMatchObject({ reopenings: 1 });
    expect(await get(health.id)).toMatchObject({ reopenings: 1, status: 'REOPENED' });
    const entries = await on.otherLiaison.get<{ items: { text: string }[] }>(`/v1/aspirations/${health.id}/entries`);
    expect(entries.body.items.map((entry) => entry.text)).toContain(reason);
    await post(on.otherLiaison, health.id, 'respond', { text: 'Kini ada dua.' });
    expect(await get(id)).toMatchObject({ status: 'RESPONDED', answer: expect.stringContaining('Kini ada dua.') });

    expect(await track('/reopen', { ...citizen, reason })).toMatchObject({ status: 200, body: { status: 'SPLIT' } });
    expect((await parts(id)).items.map(({ status }) => status)).toEqual(['REOPENED', 'REOPENED']);
    await post(on.liaison, roads.id, 'respond');
    await post(on.otherLiaison, health.id, 'respond');
    expect(await track('/reopen', { ...citizen, reason })).toMatchObject({ body: { status: 'UNDER_REVIEW' } });
    expect(await post(on.coordinator, id, 'send-back')).toMatchObject({
      status: 409,
      body: { code: 'aspiration-split' },
    });
    expect(await post(on.coordinator, health.id, 'send-back')).toMatchObject({ status: 200 });
    expect(await get(id)).toMatchObject({ status: 'SPLIT' });
    expect((await get(id)).deadlines.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([]);
    await post(on.otherLiaison, health.id, 'respond');
    expect(await get(id)).toMatchObject({ status: 'RESPONDED', reopenings: 2 });
    await track('/reopen', { ...citizen, reason });
    expect(await post(on.coordinator, id, 'uphold')).toMatchObject({ status: 200, body: { status: 'CLOSED' } });
    expect((await parts(id)).items.map(({ status }) => status)).toEqual(['CLOSED', 'CLOSED']);
  });

  it('lets each agency ask the citizen, who answers by the one number', async () => {
    const { id, citizen, roads, health } = await splitAspiration();
    for (const [who, part] of [
      [on.liaison, roads],
      [on.otherLiaison, health],
    ] as const) {
      await post(who, part.id, 'accept', {});
      expect(await post(who, part.id, 'ask', { text: `Di mana, ${part.agencyId}?` })).toMatchObject({ status: 200 });
    }
    const seen = (await track('', citizen)).body;
    expect(seen.parts.map(({ replyBy, entries }) => [replyBy !== null, entries[0]?.text])).toEqual([
      [true, 'Di mana, dpupr?'],
      [true, 'Di mana, dinkes?'],
    ]);
    expect(await track('/answer', { ...citizen, text })).toMatchObject({ status: 422, body: { code: 'unknown-part' } });
    expect(await track('/answer', { ...citizen, text, part: 2 })).toMatchObject({ status: 200 });
    expect(await get(health.id)).toMatchObject({ status: 'ACCEPTED' });
    expect(await track('/answer', { ...citizen, text })).toMatchObject({ status: 200 });
    expect(await get(roads.id)).toMatchObject({ status: 'ACCEPTED' });
    expect(await track('/answer', { ...citizen, text })).toMatchObject({ status: 422 });
    expect(await get(id)).toMatchObject({ status: 'SPLIT' });
  });

  it('continues with another agency, without a part, or undivided', async () => {
    const { id, roads, health } = await splitAspiration();
    await post(on.liaison, roads.id, 'decline');
    expect(await get(roads.id)).toMatchObject({ status: 'VERIFIED', agencyId: null, declines: 1 });
    await post(on.coordinator, roads.id, 'assign', { agencyId: 'dinkes' });
    await post(on.coordinator, roads.id, 'recall');
    await post(on.otherLiaison, health.id, 'decline');
    const ending = { reason: 'NOT_GOVERNMENT', text };
    expect(await post(on.coordinator, roads.id, 'archive', ending)).toMatchObject({ body: { status: 'ARCHIVED' } });
    expect(await get(id)).toMatchObject({ status: 'SPLIT' });
    await post(on.coordinator, health.id, 'refer', { destination: 'PROVINCE', text });
    expect(await get(id)).toMatchObject({ status: 'VERIFIED' });
    await eventually(() => expect(typesOf('aspirations.aspiration.v1', roads.id)).toContain('AspirationRecalled'));
    expect(typesOf('aspirations.aspiration.v1', roads.id)).not.toContain('AspirationArchived');
    const again = await post(on.coordinator, id, 'split', { parts: both });
    expect((again.body as unknown as PartsResponse).items.map(({ part, status }) => [part, status])).toEqual([
      [1, 'ARCHIVED'],
      [2, 'REFERRED'],
      [3, 'ASSIGNED'],
      [4, 'ASSIGNED'],
    ]);
  });

  it('is split only while it is verified and undivided', async () => {
    const { id, roads } = await splitAspiration();
    expect(await post(on.coordinator, id, 'split', { parts: both })).toMatchObject({
      body: { code: 'transition-refused' },
    });
    await post(on.liaison, roads.id, 'decline');
    expect(await post(on.coordinator, roads.id, 'split', { parts: both })).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
    const { id: other } = await received(on, { category: 'OTHER' });
    await post(on.coordinator, other, 'verify', {});
    const merge = async (from: string, into: string) =>
      post(on.coordinator, from, 'merge', { into, intoVersion: (await get(into)).version });
    expect(await merge(roads.id, other)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    expect(await merge(other, roads.id)).toMatchObject({ status: 409, body: { code: 'part-of-split' } });
    expect(await merge(id, other)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    for (const [wrong, status, code] of [
      [[both[0]], 400, 'invalid-request'],
      [[both[0], both[0]], 400, 'invalid-request'],
      [[both[0], { agencyId: 'no-agency' }], 422, 'unknown-agency'],
      [[both[0], { agencyId: 'dinkes', category: 'NONE' }], 422, 'unknown-category'],
    ] as const)
      expect(await post(on.coordinator, other, 'split', { parts: wrong })).toMatchObject({ status, body: { code } });
    expect(await get(other)).toMatchObject({ status: 'VERIFIED', version: 2 });
    expect((await parts(other)).items).toEqual([]);
  });

  it('protects its reporter in every part like in the whole', async () => {
    const { id, roads } = await splitAspiration();
    const look = `/v1/aspirations/${roads.id}/reporter?purpose=klarifikasi`;
    expect((await on.liaison.get<ReporterResponse>(look)).body).toEqual(newAspiration.reporter);
    expect(await post(on.coordinator, roads.id, 'protect', { anonymous: true })).toMatchObject({
      status: 409,
      body: { code: 'part-of-split' },
    });
    expect(await post(on.coordinator, id, 'protect', { anonymous: true, confidential: true })).toMatchObject({
      status: 200,
    });
    expect(await get(roads.id)).toMatchObject({ anonymous: true, confidential: true });
    expect(await on.liaison.get(look)).toMatchObject({ status: 403 });
    await eventually(() => expect(typesOf('agency.dpupr.aspirations.v1', roads.id)).toContain('AspirationProtected'));
    const contacts = await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', {
      aspirationIds: [roads.id],
    });
    expect(contacts.body.reporters).toMatchObject([{ aspirationId: roads.id, reporterId: id }]);
    expect(contacts.body.reporters[0]!.trackingNumber).not.toContain('/');
  });

  it('closes with all parts when the notified citizen does not reply', async () => {
    const { id, citizen, roads } = await answered();
    const { answeredAt } = (await track('', citizen)).body;
    await track('/confirm-read', { ...citizen, answeredAt });
    await on.database.query(
      sql`UPDATE deadline SET due_on = due_on - 60, due_at = now() - interval '1 second',
              next_at = now() - interval '1 second'
        WHERE stopped_at IS NULL AND stage = 'CLOSURE'`,
    );
    await Promise.all([on.deadlineJob.run(), on.deadlineJob.run()]);
    expect(await get(id)).toMatchObject({ status: 'CLOSED', outcome: 'SILENCE' });
    expect(await get(roads.id)).toMatchObject({ status: 'CLOSED', outcome: 'SILENCE' });
    const { body } = await on.coordinator.get<HistoryPage>(`/v1/aspirations/${roads.id}/history`);
    expect(body.items.map(({ action }) => action)).toEqual(['create-part', 'assign', 'respond', 'close']);
  });

  it('is answered once when its agencies answer concurrently', async () => {
    const made = await Promise.all([0, 1, 2, 3].map(() => splitAspiration()));
    await Promise.all(
      made.flatMap(({ roads, health }) => [
        post(on.liaison, roads.id, 'respond'),
        post(on.otherLiaison, health.id, 'respond'),
      ]),
    );
    for (const { id } of made) {
      expect(await get(id)).toMatchObject({ status: 'RESPONDED', version: 4 });
      const { body } = await on.coordinator.get<HistoryPage>(`/v1/aspirations/${id}/history`);
      expect(body.items.map(({ action }) => action)).toEqual(['receive', 'verify', 'split', 'collect-answers']);
    }
  });

  it('publishes the lifecycle of a part', async () => {
    const { body } = await on.anyone.get<WorkflowResponse>('/v1/workflows/aspiration-part');
    expect(body).toMatchObject({ noun: 'aspiration-part', initial: 'VERIFIED' });
  });
});
