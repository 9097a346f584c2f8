import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { foreignChair, ifMatch, join, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import {
  type Group,
  groupOf,
  move,
  plannedTraining,
  registered,
  scheduledTraining,
} from '../../../../../test/registry/sample-training.js';
import type { TrainingResponse } from '../training.dto.js';
import type { OwnTraining } from './own-training.dto.js';
import type { RegistrationResponse } from './registration.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';

describe('a registration for a training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let stranger: Api;
  let group: Group;

  beforeAll(async () => {
    ({ registry, ketua, verifikator, stranger } = await registryWithAreas());
    group = await groupOf(8, { ketua, verifikator });
  });
  afterAll(() => registry.stop());

  const member = (place: number) => group.members[place]!;
  const register = (trainingId: string, memberId: string, who = ketua) =>
    who.post<RegistrationResponse & Problem>(`/v1/trainings/${trainingId}/registrations`, { memberId });
  const withdraw = ({ trainingId, id, version }: RegistrationResponse, who = ketua) =>
    who.post<RegistrationResponse & Problem>(
      `/v1/trainings/${trainingId}/registrations/${id}/withdraw`,
      undefined,
      ifMatch(version),
    );
  const places = async (trainingId: string, query = '', who = ketua) =>
    (await who.get<Page<RegistrationResponse>>(`/v1/trainings/${trainingId}/registrations${query}`)).body.items;
  const statuses = async (trainingId: string) => (await places(trainingId)).map(({ status }) => status);

  describe('and the waitlist', () => {
    it('gets a free place, else waits in order and moves up', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 2 });
      const given = [];
      for (let place = 0; place < 5; place++) given.push((await register(id, member(place).id)).body);
      expect(given.map(({ status, waitlistPosition }) => [status, waitlistPosition])).toEqual([
        ['REGISTERED', null],
        ['REGISTERED', null],
        ['WAITING', 1],
        ['WAITING', 2],
        ['WAITING', 3],
      ]);
      expect((await verifikator.get(`/v1/trainings/${id}`)).body).toMatchObject({ registered: 2, waiting: 3 });

      expect(await withdraw(given[0]!)).toMatchObject({ status: 200, body: { status: 'WITHDRAWN', version: 3 } });
      expect(await statuses(id)).toEqual(['WITHDRAWN', 'REGISTERED', 'REGISTERED', 'WAITING', 'WAITING']);
      await withdraw(given[3]!);
      expect(await statuses(id)).toEqual(['WITHDRAWN', 'REGISTERED', 'REGISTERED', 'WITHDRAWN', 'WAITING']);

      const again = await register(id, member(0).id);
      expect(again.body).toMatchObject({ status: 'WAITING', waitlistPosition: 2 });
      const bigger = await verifikator.patch<TrainingResponse>(`/v1/trainings/${id}`, { capacity: 4 }, ifMatch(2));
      expect(bigger.body).toMatchObject({ registered: 4, waiting: 0, capacity: 4 });
      expect(await statuses(id)).toEqual([
        'WITHDRAWN',
        'REGISTERED',
        'REGISTERED',
        'WITHDRAWN',
        'REGISTERED',
        'REGISTERED',
      ]);
      expect(await verifikator.patch(`/v1/trainings/${id}`, { capacity: 3 }, ifMatch(3))).toMatchObject({
        status: 409,
        body: { code: 'capacity-below-registered' },
      });
      const transitions = await registry.database.query(
        sql`SELECT action FROM training_registration_history WHERE subject_id = ${given[2]!.id} ORDER BY version`,
      );
      expect(transitions).toEqual([{ action: 'register' }, { action: 'grant' }]);
    });

    it('is granted in order under concurrent withdrawals, never beyond the capacity', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 2 });
      const given = [];
      for (let place = 0; place < 6; place++) given.push((await register(id, member(place).id)).body);
      const answers = await Promise.all([withdraw(given[0]!), withdraw(given[1]!)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await statuses(id)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'REGISTERED', 'REGISTERED', 'WAITING', 'WAITING']);
      const granted = await registry.database.query(
        sql`SELECT subject_id FROM training_registration_history
          WHERE action = 'grant' AND subject_id = ANY (${given.map((one) => one.id)})
            GROUP BY subject_id HAVING count(*) > 1`,
      );
      expect(granted).toEqual([]);
      const published = () =>
        registry.published.filter(({ type, data }) => type.includes('Granted') && data['trainingId'] === id);
      await eventually(() => expect(published()).toHaveLength(2));
      expect(
        published()
          .map(({ data }) => data['memberId'])
          .toSorted(),
      ).toEqual([member(2).id, member(3).id].toSorted());
      expect(published()[0]!.data).toMatchObject({ kimId: group.kim.id, title: 'Menulis berita desa', version: 2 });
    });

    it('never exceeds the capacity under concurrent registrations', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 3 });
      const answers = await Promise.all(
        [...group.members, ...group.members].map(({ id: memberId }) => register(id, memberId)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(8).fill(201), ...Array(8).fill(409)]);
      const all = await places(id);
      expect(all.map(({ status }) => status)).toEqual([...Array(3).fill('REGISTERED'), ...Array(5).fill('WAITING')]);
      expect(new Set(all.map(({ memberId }) => memberId)).size).toBe(8);
    });

    it('is withdrawn once under concurrent withdrawals', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 1 });
      const first = await registered(ketua, id, member(0).id);
      await registered(ketua, id, member(1).id);
      await registered(ketua, id, member(2).id);
      const answers = await Promise.all(Array.from({ length: 4 }, () => withdraw(first)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
      expect(await statuses(id)).toEqual(['WITHDRAWN', 'REGISTERED', 'WAITING']);
      const [gone] = await places(id, '?status=WITHDRAWN');
      expect(await withdraw(gone!)).toMatchObject({
        status: 409,
        body: { code: 'transition-refused' },
      });
    });

    it('rejects unknown, uninvited and closed registrations', async () => {
      const elsewhere = await foreignChair(registry);
      const notInvited = await scheduledTraining(verifikator, {
        invitation: { kimIds: [(await groupOf(0, { ketua, verifikator })).kim.id] },
      });
      const { id } = await scheduledTraining(verifikator);
      const draft = await plannedTraining(verifikator);
      await registered(ketua, id, member(0).id);
      const refusals: [Promise<{ status: number; body: Problem }>, number, string][] = [
        [register(id, member(0).id), 409, 'member-registered'],
        [register(id, unknownId), 404, 'member-not-found'],
        [register(unknownId, member(0).id), 404, 'training-not-found'],
        [register(draft.id, member(0).id), 404, 'training-not-found'],
        [register(notInvited.id, member(0).id), 422, 'kim-not-invited'],
        [register(id, member(1).id, elsewhere), 403, 'out-of-scope'],
        [register(id, member(1).id, stranger), 403, 'role-missing'],
        [register(id, 'x'), 400, 'invalid-request'],
        [
          withdraw({ trainingId: id, id: unknownId, version: 1 } as RegistrationResponse),
          404,
          'registration-not-found',
        ],
      ];
      for (const [refused, status, code] of refusals) {
        const answer = await refused;
        expect([answer.status, answer.body.code]).toEqual([status, code]);
      }
      expect(await statuses(id)).toEqual(['REGISTERED']);

      await move(registry, id, -1);
      expect((await register(id, member(1).id)).body).toMatchObject({ code: 'registration-closed' });
      expect((await withdraw((await places(id))[0]!)).body).toMatchObject({ code: 'registration-closed' });
    });

    it('is registered by a member with the mandate, and by no other member', async () => {
      const { id } = await scheduledTraining(verifikator);
      const who = await registry.as(member(4).accountId);
      expect(await register(id, member(4).id, who)).toMatchObject({ status: 403 });
      const mandate = {
        memberId: member(4).id,
        acts: ['REGISTER_FOR_TRAININGS'],
        from: '2026-02-03',
        until: '2190-01-01',
      };
      expect((await ketua.post(`/v1/kims/${group.kim.id}/mandates`, mandate)).status).toBe(201);
      const given = await register(id, member(4).id, who);
      expect(given).toMatchObject({ status: 201, body: { status: 'REGISTERED' } });
      expect((await withdraw(given.body, who)).status).toBe(200);
    });

    it('frees its place for the waitlist when the member leaves the KIM', async () => {
      const leaver = await join(ketua, group.kim.id);
      const [first, second] = [
        await scheduledTraining(verifikator, { capacity: 1 }),
        await scheduledTraining(verifikator, { capacity: 1 }),
      ];
      for (const { id } of [first, second]) await registered(ketua, id, leaver.id);
      for (const place of [0, 1]) await registered(ketua, first.id, member(place).id);
      const leaving = { on: '2026-06-01', reason: 'MOVED_AWAY' };
      const left = await ketua.post(`/v1/members/${leaver.id}/leave`, leaving, ifMatch(leaver.version));
      expect(left.status).toBe(200);
      await eventually(async () => {
        expect(await statuses(first.id)).toEqual(['WITHDRAWN', 'REGISTERED', 'WAITING']);
        expect(await statuses(second.id)).toEqual(['WITHDRAWN']);
      });
    });

    it('is listed to the member, with the certificate', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 1, title: 'Yang terbaru' });
      await registered(ketua, id, member(7).id);
      const who = await registry.as(member(7).accountId);
      const mine = await who.get<Page<OwnTraining>>('/v1/me/trainings?limit=1');
      expect(mine.body.items).toMatchObject([
        {
          trainingId: id,
          title: 'Yang terbaru',
          registrationStatus: 'REGISTERED',
          status: 'SCHEDULED',
          certificateCode: null,
        },
      ]);
      const rest = await who.get<Page<OwnTraining>>(`/v1/me/trainings?cursor=${mine.body.next}`);
      expect(rest.body.items.map(({ trainingId }) => trainingId)).not.toContain(id);
      expect((await stranger.get('/v1/me/trainings')).body).toEqual({ items: [], next: null });
      expect((await registry.anonymous.get('/v1/me/trainings')).status).toBe(401);
    });

    it('rejects a former member', async () => {
      const { id } = await scheduledTraining(verifikator);
      const { id: memberId } = await join(ketua, group.kim.id);
      await registry.database.query(sql`UPDATE member SET status = 'LEFT', left_on = current_date
              WHERE id = ${memberId}`);
      expect(await register(id, memberId)).toMatchObject({ status: 404, body: { code: 'member-not-found' } });
    });

    it('lists registrations within the scope of the caller', async () => {
      const { id } = await scheduledTraining(verifikator);
      await registered(ketua, id, member(0).id);
      await registered(ketua, id, member(1).id);
      const elsewhere = await foreignChair(registry);
      const district = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.27');
      for (const who of [ketua, verifikator, district]) expect(await places(id, '', who)).toHaveLength(2);
      expect(await places(id, '', elsewhere)).toEqual([]);
      expect(await places(id, `?kim=${unknownId}`)).toEqual([]);
      const first = await ketua.get<Page<RegistrationResponse>>(`/v1/trainings/${id}/registrations?limit=1`);
      const rest = await ketua.get(`/v1/trainings/${id}/registrations?limit=1&cursor=${first.body.next}`);
      expect(rest.body).toMatchObject({ items: [{ memberId: member(1).id }], next: null });
    });
  });
});
