import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import type { HistoryPage } from '#lifecycle';
import type { Api } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  assigned,
  ifMatch,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { TrackingResponse } from '../../citizens/tracking/tracking.dto.js';
import type { ColleaguesResponse } from './colleague.dto.js';
import { ColleagueJob } from './colleague.job.js';

type Problem = { code: string; errors?: { pointer: string }[] };
type Listed = { items: AspirationResponse[] };

describe('an aspiration that is assigned to a colleague', () => {
  let on: AspirationsFixture;
  let ani: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    ani = await comes('koordinator-ani', 'COMPLAINT_COORDINATOR@area:32.01.22');
  });
  afterAll(() => on.stop());

  /** Comes with a token, so that the office knows the account. */
  const comes = async (account: string, ...grants: string[]) => {
    const who = await on.as(account, ...grants);
    await who.get('/v1/me');
    await on.coordinator.get('/v1/me');
    return who;
  };
  const get = async (id: string, who: Api = on.coordinator) =>
    (await who.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const assign = async (id: string, assignee: string | null, who: Api = on.coordinator) =>
    who.post<AspirationResponse & Problem>(
      `/v1/aspirations/${id}/set-assignee`,
      { assignee },
      ifMatch((await get(id)).version),
    );
  const list = async (query: string, who: Api = on.coordinator) =>
    (await who.get<Listed>(`/v1/aspirations?${query}`)).body.items;
  const run = () => on.provider(ColleagueJob).run();
  const colleagues = async () => (await on.admin.get<ColleaguesResponse>('/v1/colleagues')).body.items;

  it('names the colleague to the office alone', async () => {
    const { id, trackingNumber, pin } = await assigned(on);
    expect((await assign(id, 'koordinator-ani')).body).toMatchObject({
      assignee: 'koordinator-ani',
      status: 'ASSIGNED',
    });
    expect(await get(id, ani)).toMatchObject({ assignee: 'koordinator-ani' });
    for (const who of [on.liaison, on.member]) {
      expect(await get(id, who)).toMatchObject({ assignee: null });
      const answers = [
        await list('limit=200', who),
        (await who.get(`/v1/aspirations/${id}/history`)).body,
        (await who.get(`/v1/aspirations/${id}/entries`)).body,
      ];
      expect(JSON.stringify(answers)).not.toContain('koordinator-ani');
    }
    const tracked = await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin });
    expect(tracked.body.timeline.map(({ action }) => action)).not.toContain('set-assignee');
    expect(on.published.map(({ data }) => JSON.stringify(data)).join()).not.toContain('koordinator-ani');
  });

  it('is found by `mine` and `assignee`, and sorted by assignee', async () => {
    const [hers, own, free] = [await received(on), await received(on), await received(on)];
    await assign(hers.id, 'koordinator-ani');
    await assign(own.id, 'koordinator');
    const idsOf = async (query: string, who: Api = on.coordinator) =>
      (await list(`${query}&limit=200`, who)).map(({ id }) => id);
    expect(await idsOf('mine=true', ani)).toContain(hers.id);
    expect(await idsOf('mine=true', ani)).not.toContain(own.id);
    expect(await idsOf('mine=false', ani)).toEqual(expect.arrayContaining([own.id, free.id]));
    expect(await idsOf('assignee=koordinator')).toEqual([own.id]);
    expect(await idsOf('assignee=none')).toContain(free.id);
    const sorted = await list('sort=assignee&limit=200');
    expect(sorted.map(({ assignee }) => assignee)).toEqual(sorted.map(({ assignee }) => assignee).toSorted());
    expect(sorted.map(({ id }) => id)).not.toContain(free.id);
    const first = (await on.coordinator.get<Listed & { next: string }>('/v1/aspirations?sort=assignee&limit=1')).body;
    expect(await list(`sort=assignee&limit=200&cursor=${first.next}`)).toHaveLength(sorted.length - 1);
  });

  it('cannot be found by its colleague outside the office', async () => {
    for (const query of ['mine=true', 'assignee=koordinator', 'sort=assignee'])
      for (const who of [on.liaison, on.member])
        expect(await who.get(`/v1/aspirations?${query}`)).toMatchObject({
          status: 403,
          body: { code: 'role-missing' },
        });
    expect(await on.member.get('/v1/colleagues')).toMatchObject({ status: 403 });
  });

  it('is assigned only to who holds the role for its village', async () => {
    const { id } = await received(on);
    await comes('koordinator-jauh', 'COMPLAINT_COORDINATOR@area:32.01.05');
    for (const account of ['penghubung', 'koordinator-jauh', 'nobody'])
      expect(await assign(id, account)).toMatchObject({
        status: 422,
        body: { code: 'not-a-colleague', errors: [{ pointer: '/assignee' }] },
      });
    expect(await assign(id, 'koordinator-ani', on.liaison)).toMatchObject({ status: 403 });
    expect((await assign(id, 'koordinator-ani')).status).toBe(200);
    const { version } = await get(id);
    expect((await assign(id, 'koordinator-ani')).body.version).toBe(version);
    expect((await assign(id, null)).body.assignee).toBeNull();
  });

  it('is released when the colleague comes without the role, is ended, or stays away', async () => {
    const endings: Record<string, (account: string) => Promise<unknown>> = {
      'koordinator-pindah': (account) => comes(account, 'DISKOMINFO_VERIFIER@*'),
      'koordinator-berhenti': async (account) => {
        expect((await on.admin.post('/v1/colleagues/end', { account })).status).toBe(204);
      },
      'koordinator-cuti': (account) =>
        on.database.query(sql`UPDATE colleague SET seen_on = seen_on - 46 WHERE account = ${account}`),
    };
    for (const [account, ends] of Object.entries(endings)) {
      await comes(account, 'COMPLAINT_COORDINATOR@*');
      const { id } = await received(on);
      await assign(id, account);
      await run();
      expect(await get(id)).toMatchObject({ assignee: account });
      expect((await colleagues()).find((one) => one.account === account)).toMatchObject({
        areas: ['*'],
        openAspirations: 1,
      });
      await ends(account);
      await run();
      expect(await get(id)).toMatchObject({ assignee: null });
      const { items } = (await on.coordinator.get<HistoryPage>(`/v1/aspirations/${id}/history`)).body;
      expect(items.at(-1)).toMatchObject({ action: 'release-assignee', actor: 'SYSTEM' });
      expect((await colleagues()).map((one) => one.account)).not.toContain(account);
    }
  });

  it('has a colleague whose scope follows the token', async () => {
    await comes('koordinator-ganti', 'COMPLAINT_COORDINATOR@*');
    await comes('koordinator-ganti', 'COMPLAINT_COORDINATOR@area:32.01.05');
    expect((await colleagues()).find(({ account }) => account === 'koordinator-ganti')!.areas).toEqual(['32.01.05']);
  });
});
