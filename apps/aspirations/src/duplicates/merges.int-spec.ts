import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { eventually } from '#testing';
import { sql } from '#database';
import {
  assigned,
  ifMatch,
  newAspiration,
  newSupporter,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import type { ContactsResponse } from '../citizens/reporters/reporter.dto.js';
import type { TrackingResponse } from '../citizens/tracking/tracking.dto.js';
import type { DuplicateGroupResponse } from './merge.dto.js';
import type { RecordedSupporter } from '../citizens/supporters/supporter.dto.js';

type Problem = { code: string };

describe('merging and supporting', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const now = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const merge = async (id: string, into: string) => {
    const [{ version }, { version: intoVersion }] = [await now(id), await now(into)];
    return on.coordinator.post<AspirationResponse & Problem>(
      `/v1/aspirations/${id}/merge`,
      { into, intoVersion },
      ifMatch(version),
    );
  };
  const unmerge = async (id: string) => {
    const { version, mergedInto } = await now(id);
    const intoVersion = mergedInto === null ? 1 : (await now(mergedInto)).version;
    const path = `/v1/aspirations/${id}/unmerge`;
    return on.coordinator.post<AspirationResponse & Problem>(path, { intoVersion }, ifMatch(version));
  };
  const support = (id: string, changes = {}) =>
    on.member.post<RecordedSupporter & Problem>(`/v1/aspirations/${id}/supporters`, { ...newSupporter, ...changes });
  const follow = async ({ trackingNumber, pin }: { trackingNumber: string; pin: string }) =>
    (await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin })).body;
  const group = async (id: string) =>
    (await on.coordinator.get<DuplicateGroupResponse>(`/v1/aspirations/${id}/duplicate-group`)).body;
  const published = (type: string, key: string, topic = 'aspirations.aspiration.v1') =>
    eventually(() => {
      const event = on.published.find((one) => one.type === type && one.key === key && one.topic === topic);
      if (!event) throw new Error(`${type} is not published yet`);
      return event;
    });
  const another = (phone: string) => ({ reporter: { ...newAspiration.reporter, phone } });

  it('keeps number and PIN of the reporter, which show progress, answer and closure of the root', async () => {
    const [root, duplicate] = [await assigned(on), await received(on, another('+628110000011'))];
    expect((await merge(duplicate.id, root.id)).body).toMatchObject({ status: 'RECEIVED', mergedInto: root.id });
    expect(await follow(duplicate)).toMatchObject({ trackingNumber: duplicate.trackingNumber, status: 'ASSIGNED' });
    const { version } = await now(root.id);
    const answer = { text: 'Jembatan diperbaiki.' };
    expect((await on.liaison.post(`/v1/aspirations/${root.id}/respond`, answer, ifMatch(version))).status).toBe(200);
    expect(await follow(duplicate)).toMatchObject({
      status: 'RESPONDED',
      answer: answer.text,
      agency: { id: 'dpupr' },
    });

    const key = { trackingNumber: duplicate.trackingNumber, pin: duplicate.pin };
    expect((await on.anyone.post<Problem>('/v1/tracking/close', key)).body.code).toBe('shared-aspiration');
    const reopened = await on.anyone.post('/v1/tracking/reopen', { ...key, reason: 'Belum selesai.' });
    expect(reopened).toMatchObject({
      status: 200,
      body: { status: 'REOPENED', trackingNumber: duplicate.trackingNumber },
    });
    expect(await now(root.id)).toMatchObject({ status: 'REOPENED', reopenings: 1 });
    expect(await now(duplicate.id)).toMatchObject({ status: 'RECEIVED', mergedInto: root.id });
  });

  it('publishes ids only, records both histories, and refuses other transitions of the merged aspiration', async () => {
    const [root, duplicate] = [await received(on), await assigned(on)];
    await merge(duplicate.id, root.id);
    for (const topic of ['aspirations.aspiration.v1', 'agency.dpupr.aspirations.v1']) {
      const { data } = await published('AspirationMerged', duplicate.id, topic);
      expect(data).toMatchObject({ aspirationId: duplicate.id, mergedInto: root.id });
      expect(JSON.stringify(data)).not.toMatch(/Jembatan|Siti|0812/);
    }
    const actions = async (id: string) =>
      (await on.coordinator.get<HistoryPage>(`/v1/aspirations/${id}/history`)).body.items.map(({ action }) => action);
    expect((await actions(duplicate.id)).at(-1)).toBe('merge');
    expect((await actions(root.id)).at(-1)).toBe('merge-duplicate');
    const { version } = await now(duplicate.id);
    expect(
      await on.liaison.post(`/v1/aspirations/${duplicate.id}/respond`, { text: 'x' }, ifMatch(version)),
    ).toMatchObject({
      status: 409,
      body: { code: 'aspiration-merged' },
    });
  });

  it('stops the deadline; undone, the aspiration continues and its deadline restarts', async () => {
    const [root, duplicate] = [await received(on), await assigned(on)];
    const before = await now(duplicate.id);
    await merge(duplicate.id, root.id);
    expect((await now(duplicate.id)).deadlines.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([]);
    expect((await unmerge(duplicate.id)).status).toBe(200);
    const after = await now(duplicate.id);
    const { version: _, deadlines, ...facts } = before;
    expect(after).toMatchObject(facts);
    expect(after.deadlines.filter(({ stoppedAt }) => stoppedAt === null)).toEqual(
      deadlines.filter(({ stoppedAt }) => stoppedAt === null),
    );
    expect((await published('AspirationUnmerged', duplicate.id)).data).toMatchObject({ unmergedFrom: root.id });
    expect((await unmerge(duplicate.id)).body.code).toBe('aspiration-not-merged');
    expect(await follow(duplicate)).toMatchObject({ status: 'ASSIGNED' });
  });

  it('merges into the root without a cycle, and carries its own group along and back', async () => {
    const [a, b, c] = [await received(on), await received(on), await received(on)];
    await merge(b.id, a.id);
    expect((await merge(c.id, b.id)).body.mergedInto).toBe(a.id);
    expect((await merge(a.id, c.id)).body.code).toBe('merge-into-itself');
    expect((await merge(a.id, a.id)).body.code).toBe('merge-into-itself');
    expect((await merge(b.id, c.id)).body.code).toBe('aspiration-merged');
    const d = await assigned(on);
    await merge(a.id, d.id);
    expect((await follow(c)).status).toBe('ASSIGNED');
    expect((await group(c.id)).aspirations.map(({ id }) => id).toSorted()).toEqual([a.id, b.id, c.id, d.id].toSorted());
    await unmerge(a.id);
    expect(await group(c.id)).toMatchObject({ rootId: a.id });
    expect((await follow(c)).status).toBe('RECEIVED');
  });

  it('never forms a cycle by two concurrent merges into each other', async () => {
    const mergeAtFirst = (id: string, into: string) =>
      on.coordinator.post(`/v1/aspirations/${id}/merge`, { into, intoVersion: 1 }, ifMatch(1));
    for (let time = 0; time < 5; time++) {
      const [a, b] = [await received(on), await received(on)];
      const both = await Promise.all([mergeAtFirst(a.id, b.id), mergeAtFirst(b.id, a.id)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    }
  });

  it('returns 412 for an old version on either side', async () => {
    const [root, duplicate] = [await received(on), await received(on)];
    const path = `/v1/aspirations/${duplicate.id}/merge`;
    const order = { into: root.id, intoVersion: 1 };
    const code = async (body: unknown, headers = {}) =>
      (await on.coordinator.post<Problem>(path, body, headers)).body.code;
    expect(await code(order)).toBe('precondition-required');
    expect(await code(order, ifMatch(2))).toBe('precondition-failed');
    expect(await code({ ...order, intoVersion: 2 }, ifMatch(1))).toBe('precondition-failed');
    expect(await code({ ...order, into: 'x' }, ifMatch(1))).toBe('invalid-request');
    const absent = '0197a5f0-0000-7000-8000-000000000000';
    expect(await code({ ...order, into: absent }, ifMatch(1))).toBe('aspiration-not-found');
    const near = await on.as('dekat', 'COMPLAINT_COORDINATOR@area:32.01.05');
    expect((await near.post(path, order, ifMatch(1))).status).toBe(403);
  });

  it('refuses an aspiration with an answer, and a target that would be revealed', async () => {
    const [answered, open, secret] = [
      await responded(on),
      await received(on),
      await received(on, { confidential: true }),
    ];
    expect((await merge(answered.id, open.id)).body.code).toBe('transition-refused');
    expect((await merge(open.id, secret.id)).body.code).toBe('merge-would-reveal');
    expect((await merge(secret.id, open.id)).status).toBe(200);
  });

  it('gives a supporter an own number, PIN and privacy, and the answer to all', async () => {
    const root = await assigned(on);
    const supporter = await support(root.id, { anonymous: true });
    expect(supporter).toMatchObject({ status: 201, body: { status: 'ASSIGNED' } });
    expect(supporter.body.trackingNumber).not.toBe(root.trackingNumber);
    expect(await follow(supporter.body)).toMatchObject({
      trackingNumber: supporter.body.trackingNumber,
      status: 'ASSIGNED',
      timeline: expect.arrayContaining([expect.objectContaining({ action: 'assign' })]),
    });
    const wrong = { trackingNumber: supporter.body.trackingNumber, pin: root.pin };
    expect((await on.anyone.post<Problem>('/v1/tracking', wrong)).body.code).toBe('wrong-pin');
    const rows = await on.database.query(sql`SELECT anonymous FROM supporter WHERE id = ${supporter.body.id}`);
    expect(rows).toEqual([{ anonymous: true }]);
    const [vault] = await on.database.query<{ sealed: Buffer }>(
      sql`SELECT sealed FROM reporter WHERE aspiration_id = ${supporter.body.id}`,
    );
    expect(vault!.sealed.includes('Budi')).toBe(false);
  });

  it('gives the contacts of the whole duplicate group by claim check, each with the own number', async () => {
    const [root, duplicate] = [await received(on), await received(on, another('+628110000021'))];
    await merge(duplicate.id, root.id);
    const supporter = (await support(duplicate.id)).body;
    const { body } = await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', {
      aspirationIds: [root.id],
    });
    expect(body.reporters.map((one) => [one.aspirationId, one.reporterId, one.trackingNumber])).toEqual([
      [root.id, duplicate.id, duplicate.trackingNumber],
      [root.id, supporter.id, supporter.trackingNumber],
      [root.id, root.id, root.trackingNumber],
    ]);
    await unmerge(duplicate.id);
    const after = await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', {
      aspirationIds: [root.id, duplicate.id],
    });
    expect(after.body.reporters.map(({ reporterId }) => reporterId).toSorted()).toEqual(
      [root.id, duplicate.id, supporter.id].toSorted(),
    );
  });

  it('counts a citizen once, and does not reveal a repetition', async () => {
    const root = await received(on, another('+628110000031'));
    expect(await group(root.id)).toMatchObject({ affected: 1, priority: 0 });
    const again = await support(root.id, another('0811-0000-031'));
    expect(again.status).toBe(201);
    expect((await group(root.id)).affected).toBe(1);
    await support(root.id);
    const duplicate = await received(on, another('+628110000032'));
    await merge(duplicate.id, root.id);
    expect(await group(root.id)).toMatchObject({ affected: 3, priority: 16, rootId: root.id });
    const priority = async (id: string) =>
      (await on.coordinator.get<{ priority: number }>(`/v1/aspirations/${id}`)).body.priority;
    expect(await priority(root.id)).toBe(16);
    await unmerge(duplicate.id);
    expect([await priority(root.id), await priority(duplicate.id)]).toEqual([10, 0]);
  });

  it('rejects supporters of what cannot be supported', async () => {
    const code = async (id: string, changes = {}) => (await support(id, changes)).body.code;
    const open = await received(on);
    expect(await code((await received(on, { confidential: true })).id)).toBe('aspiration-not-found');
    expect(await code('0197a5f0-0000-7000-8000-000000000000')).toBe('aspiration-not-found');
    expect(await code(open.id, { consent: false })).toBe('invalid-request');
    const answered = await responded(on);
    await on.anyone.post('/v1/tracking/close', { trackingNumber: answered.trackingNumber, pin: answered.pin });
    expect(await code(answered.id)).toBe('aspiration-closed');
  });

  it('withholds the answer from supporters once the aspiration becomes confidential', async () => {
    const root = await received(on);
    const supporter = (await support(root.id)).body;
    const path = `/v1/aspirations/${root.id}`;
    await on.coordinator.post(`${path}/verify`, { confidential: true }, ifMatch(1));
    await on.liaison.post(`${path}/respond`, { text: 'Rahasia.' }, ifMatch(3));
    expect(await follow(supporter)).toMatchObject({ status: 'RESPONDED', answer: null });
    expect(await follow(root)).toMatchObject({ status: 'RESPONDED', answer: 'Rahasia.' });
  });

  it('records one supporter for a repeated request', async () => {
    const { id } = await received(on);
    const headers = { 'idempotency-key': 'dukungan-0001' };
    const send = () => on.member.post<RecordedSupporter>(`/v1/aspirations/${id}/supporters`, newSupporter, headers);
    expect((await send()).body).toEqual((await send()).body);
    expect(await group(id)).toMatchObject({ affected: 2 });
  });
});
