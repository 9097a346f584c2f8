import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, eventually, samplePhoto } from '#testing';
import { KimActivated } from '#contracts';
import {
  activeKim,
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  newAspiration,
  newSupporter,
  received,
  responded,
  verifiedKim,
  village,
} from '../../../../test/aspirations/sample-aspiration.js';
import { sql } from '#database';
import type { AspirationResponse } from './aspiration.dto.js';

const neighbourKim = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c77';
type Problem = { code: string };

describe('a KIM', () => {
  let on: AspirationsFixture;
  /** Of the KIM that brings the aspirations in, and of another KIM of the same village. */
  let own: Api;
  let neighbour: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    const kim = { kimId: neighbourKim, name: 'KIM Tetangga', villageCodes: [village], decree: null };
    await on.publish(KimActivated({ ...kim, version: 4, status: 'ACTIVE' }));
    await eventually(async () => {
      const kims = await on.database.query(sql`SELECT FROM kim WHERE id = ${neighbourKim}`);
      if (kims.length === 0) throw new Error('the KIM has not been recorded yet');
    });
    own = on.member;
    neighbour = await on.asMember({ kimId: neighbourKim });
  });
  afterAll(() => on.stop());

  const routes = ['', '/history', '/entries', '/intake', '/deadlines', '/parts'];
  const seenBy = async (who: Api, id: string) => {
    const answers = await Promise.all(routes.map((of) => who.get<Problem>(`/v1/aspirations/${id}${of}`)));
    return [...new Set(answers.map(({ status, body }) => (status === 200 ? 200 : body.code)))];
  };
  const listed = async (who: Api, id: string) => {
    const { body } = await who.get<{ items: { id: string }[] }>('/v1/aspirations?limit=200');
    return body.items.some((one) => one.id === id);
  };
  const act = async (who: Api, id: string, action: string, body: object = {}) => {
    const { version } = (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
    const answer = await who.post<Problem>(`/v1/aspirations/${id}/${action}`, body, ifMatch(version));
    return answer.status === 200 ? 200 : answer.body.code;
  };
  const byCitizen = async (changes: object = {}) => {
    const { kimId: _kim, ...submission } = newAspiration;
    const body = { ...submission, ...changes, reporter: { ...newAspiration.reporter, phone: '0811-0000-0777' } };
    return (await on.anyone.post<{ id: string; version: number }>('/v1/citizen-aspirations', body)).body;
  };

  it('reads what it brought in, and of others what the public reads', async () => {
    const { id, version } = await received(on);
    expect([await seenBy(own, id), await listed(own, id)]).toEqual([[200], true]);
    expect([await seenBy(neighbour, id), await listed(neighbour, id)]).toEqual([['aspiration-not-found'], false]);
    expect((await neighbour.get(`/v1/public-aspirations/${id}`)).status).toBe(404);
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(version));
    expect((await neighbour.get(`/v1/public-aspirations/${id}`)).status).toBe(200);
    expect(await seenBy(neighbour, id)).toEqual(['aspiration-not-found']);
  });

  it('reads nothing that a citizen of its village submitted without it', async () => {
    const { id } = await byCitizen();
    expect([await seenBy(own, id), await listed(own, id)]).toEqual([['aspiration-not-found'], false]);
    for (const action of ['answer', 'confirm-notified'])
      expect(await act(own, id, action, action === 'answer' ? { text: 'Ya.' } : {})).toBe('out-of-scope');
    const support = await own.post<Problem>(`/v1/aspirations/${id}/supporters`, newSupporter);
    expect([support.status, support.body.code]).toEqual([404, 'aspiration-not-found']);
  });

  it('reads nothing confidential, and does not act on it, also when it brought it in', async () => {
    const { id } = await responded(on, { confidential: true });
    for (const who of [own, neighbour])
      expect([await seenBy(who, id), await listed(who, id)]).toEqual([['aspiration-not-found'], false]);
    expect(await act(own, id, 'confirm-notified')).toBe('out-of-scope');
    expect(await act(on.coordinator, id, 'request-check', { kimId: activeKim })).toBe('check-of-confidential');
    expect(await seenBy(on.coordinator, id)).toEqual([200]);
    expect((await on.liaison.get(`/v1/aspirations/${id}`)).status).toBe(200);
  });

  it('acts for the citizen whose aspiration it brought in, and for no other', async () => {
    const { id } = await responded(on);
    expect(await act(neighbour, id, 'confirm-notified')).toBe('out-of-scope');
    expect(await act(own, id, 'confirm-notified')).toBe(200);
  });

  it('checks on site when it is asked, reads the aspiration from then on, and does not act for its citizen', async () => {
    const { id } = await responded(on);
    const report = { kimId: neighbourKim, result: 'NOT_DONE', text: 'Papan masih lepas.' };
    expect(await act(neighbour, id, 'check', report)).toBe('out-of-scope');
    expect(await act(own, id, 'check', { ...report, kimId: activeKim })).toBe('out-of-scope');
    expect(await act(own, id, 'request-check', { kimId: neighbourKim })).toBe('role-missing');
    for (const kimId of [verifiedKim, '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3cff'])
      expect(await act(on.liaison, id, 'request-check', { kimId })).toBe('kim-cannot-check');
    expect(await act(on.liaison, id, 'request-check', { kimId: neighbourKim })).toBe(200);
    await eventually(() => {
      const event = on.published.find(({ type, key }) => type === 'CheckRequested' && key === id);
      expect(event?.data).toMatchObject({ requestedFrom: neighbourKim });
    });
    expect([await seenBy(neighbour, id), await listed(neighbour, id)]).toEqual([[200], true]);
    const { body } = await neighbour.get<AspirationResponse>(`/v1/aspirations/${id}`);
    expect(body.body).toContain('••••');
    expect(await act(own, id, 'check', { ...report, kimId: activeKim })).toBe('out-of-scope');
    expect(await act(neighbour, id, 'check', { ...report, kimId: activeKim })).toBe('check-not-requested');
    expect(await act(neighbour, id, 'check', report)).toBe(200);
    expect(await act(neighbour, id, 'confirm-notified')).toBe('out-of-scope');
    await on.coordinator.post(
      `/v1/aspirations/${id}/protect`,
      { confidential: true },
      ifMatch((await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body.version),
    );
    expect(await seenBy(neighbour, id)).toEqual(['aspiration-not-found']);
  });

  it('downloads the attachments of what it reads alone', async () => {
    const photo = await own.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const { id } = await received(on, { attachmentIds: [photo.body.id] });
    const path = `/v1/attachments/${photo.body.id}`;
    expect([(await own.get(path)).status, (await neighbour.get(path)).status]).toEqual([200, 404]);
    await on.database.query(sql`UPDATE aspiration SET confidential = true WHERE id = ${id}`);
    expect([(await own.get(path)).status, (await on.coordinator.get(path)).status]).toEqual([404, 200]);
  });

  it('counts and pages only what it reads', async () => {
    const pages = async (who: Api) => {
      const ids: string[] = [];
      for (let query = '?limit=2'; ;) {
        const { body } = await who.get<{ items: AspirationResponse[]; next: string | null }>(`/v1/aspirations${query}`);
        ids.push(...body.items.map(({ id }) => id));
        for (const item of body.items) expect([item.confidential, item.kimId === null]).toEqual([false, false]);
        if (body.next === null) return ids;
        query = `?limit=2&cursor=${body.next}`;
      }
    };
    const ids = await pages(own);
    expect(ids).toEqual([...new Set(ids)].toSorted().toReversed());
    const rows = await on.database.query<{ id: string }>(
      sql`SELECT id FROM aspiration WHERE kim_id = ${activeKim} AND NOT confidential`,
    );
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });
});
