import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../../test/registry/running-registry.js';
import { caringin, cigudeg, ifMatch, join, people, recordAreas } from '../../../../test/registry/sample-kim.js';
import {
  type Group,
  groupOf,
  move,
  plannedTraining,
  registered,
  scheduledTraining,
} from '../../../../test/registry/sample-training.js';
import type { TrainingResponse } from '../trainings/training.dto.js';
import type { AttendanceCode, CheckedIn } from './attendance.dto.js';
import type { FeedbackPage } from './feedback.dto.js';
import type { RegistrationResponse } from './registration.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const nobody = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';

describe('a place in a training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let stranger: Api;
  let group: Group;

  beforeAll(async () => {
    registry = await runningRegistry();
    const everybody = await people(registry);
    ({ ketua, verifikator, stranger } = everybody);
    await recordAreas(everybody.admin);
    group = await groupOf(8, everybody);
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
  const states = async (trainingId: string) => (await places(trainingId)).map(({ state }) => state);

  describe('and the queue for one', () => {
    it('is given while there are any; then members wait, in order, and move up by themselves', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 2 });
      const given = [];
      for (let place = 0; place < 5; place++) given.push((await register(id, member(place).id)).body);
      expect(given.map(({ state, queuePlace }) => [state, queuePlace])).toEqual([
        ['REGISTERED', null],
        ['REGISTERED', null],
        ['WAITING', 1],
        ['WAITING', 2],
        ['WAITING', 3],
      ]);
      expect((await verifikator.get(`/v1/trainings/${id}`)).body).toMatchObject({ registered: 2, waiting: 3 });

      expect(await withdraw(given[0]!)).toMatchObject({ status: 200, body: { state: 'WITHDRAWN', version: 3 } });
      expect(await states(id)).toEqual(['WITHDRAWN', 'REGISTERED', 'REGISTERED', 'WAITING', 'WAITING']);
      await withdraw(given[3]!);
      expect(await states(id)).toEqual(['WITHDRAWN', 'REGISTERED', 'REGISTERED', 'WITHDRAWN', 'WAITING']);

      const again = await register(id, member(0).id);
      expect(again.body).toMatchObject({ state: 'WAITING', queuePlace: 2 });
      const bigger = await verifikator.patch<TrainingResponse>(`/v1/trainings/${id}`, { capacity: 4 }, ifMatch(2));
      expect(bigger.body).toMatchObject({ registered: 4, waiting: 0, capacity: 4 });
      expect(await states(id)).toEqual([
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
      const steps = await registry.database.query(
        `SELECT action FROM training_registration_history WHERE registration_id = $1 ORDER BY version`,
        [given[2]!.id],
      );
      expect(steps).toEqual([{ action: 'register' }, { action: 'grant' }]);
    });

    it('is granted to two in their order when two withdraw at once, and never to more than there are places for', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 2 });
      const given = [];
      for (let place = 0; place < 6; place++) given.push((await register(id, member(place).id)).body);
      const answers = await Promise.all([withdraw(given[0]!), withdraw(given[1]!)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await states(id)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'REGISTERED', 'REGISTERED', 'WAITING', 'WAITING']);
      const granted = await registry.database.query(
        `SELECT registration_id FROM training_registration_history
          WHERE action = 'grant' AND registration_id = ANY ($1) GROUP BY registration_id HAVING count(*) > 1`,
        [given.map((one) => one.id)],
      );
      expect(granted).toEqual([]);
    });

    it('is not given twice when everybody asks at once', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 3 });
      const answers = await Promise.all(
        [...group.members, ...group.members].map(({ id: memberId }) => register(id, memberId)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(8).fill(201), ...Array(8).fill(409)]);
      const all = await places(id);
      expect(all.map(({ state }) => state)).toEqual([...Array(3).fill('REGISTERED'), ...Array(5).fill('WAITING')]);
      expect(new Set(all.map(({ memberId }) => memberId)).size).toBe(8);
    });

    it('is withdrawn once, however many try', async () => {
      const { id } = await scheduledTraining(verifikator, { capacity: 1 });
      const first = await registered(ketua, id, member(0).id);
      await registered(ketua, id, member(1).id);
      await registered(ketua, id, member(2).id);
      const answers = await Promise.all(Array.from({ length: 4 }, () => withdraw(first)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
      expect(await states(id)).toEqual(['WITHDRAWN', 'REGISTERED', 'WAITING']);
      const [gone] = await places(id, '?state=WITHDRAWN');
      expect(await withdraw(gone!)).toMatchObject({
        status: 409,
        body: { code: 'registration-transition-refused' },
      });
    });

    it('is refused for what it cannot be given for', async () => {
      const elsewhere = await registry.as('lain', `KIM_CHAIR@area:${cigudeg}`);
      const notInvited = await scheduledTraining(verifikator, {
        invitation: { kimIds: [(await groupOf(0, { ketua, verifikator })).kim.id] },
      });
      const { id } = await scheduledTraining(verifikator);
      const draft = await plannedTraining(verifikator);
      await registered(ketua, id, member(0).id);
      const refusals: [Promise<{ status: number; body: Problem }>, number, string][] = [
        [register(id, member(0).id), 409, 'member-registered'],
        [register(id, nobody), 404, 'member-not-found'],
        [register(nobody, member(0).id), 404, 'training-not-found'],
        [register(draft.id, member(0).id), 404, 'training-not-found'],
        [register(notInvited.id, member(0).id), 422, 'kim-not-invited'],
        [register(id, member(1).id, elsewhere), 403, 'out-of-scope'],
        [register(id, member(1).id, stranger), 403, 'role-missing'],
        [register(id, 'x'), 400, 'invalid-request'],
        [withdraw({ trainingId: id, id: nobody, version: 1 } as RegistrationResponse), 404, 'registration-not-found'],
      ];
      for (const [refused, status, code] of refusals) {
        const answer = await refused;
        expect([answer.status, answer.body.code]).toEqual([status, code]);
      }
      expect(await states(id)).toEqual(['REGISTERED']);

      await move(registry, id, -1);
      expect((await register(id, member(1).id)).body).toMatchObject({ code: 'registration-closed' });
      expect((await withdraw((await places(id))[0]!)).body).toMatchObject({ code: 'registration-closed' });
    });

    it('is seen by those within whose reach its KIM is', async () => {
      const { id } = await scheduledTraining(verifikator);
      await registered(ketua, id, member(0).id);
      await registered(ketua, id, member(1).id);
      const elsewhere = await registry.as('lain', `KIM_CHAIR@area:${cigudeg}`);
      const district = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.27');
      for (const who of [ketua, verifikator, district]) expect(await places(id, '', who)).toHaveLength(2);
      expect(await places(id, '', elsewhere)).toEqual([]);
      expect(await places(id, `?kim=${nobody}`)).toEqual([]);
      const first = await ketua.get<Page<RegistrationResponse>>(`/v1/trainings/${id}/registrations?limit=1`);
      const rest = await ketua.get(`/v1/trainings/${id}/registrations?limit=1&cursor=${first.body.next}`);
      expect(rest.body).toMatchObject({ items: [{ memberId: member(1).id }], next: null });
    });
  });

  describe('and having been there', () => {
    const own = ({ accountId }: { accountId: string }) => registry.as(accountId, `KIM_MEMBER@kim:${group.kim.id}`);
    const attend = async (who: Api, trainingId: string, code: string) =>
      who.post<Problem>(`/v1/trainings/${trainingId}/attendance`, { code });
    const codeOf = async ({ id, sessions }: TrainingResponse) => {
      const path = `/v1/trainings/${id}/sessions/${sessions[0]!.id}/code`;
      return (await verifikator.get<AttendanceCode>(path)).body.code;
    };
    /** One that is on, in which the first three members have a place. */
    const running = async (change: object = {}) => {
      const training = await scheduledTraining(verifikator, change);
      for (let place = 0; place < 3; place++) await registered(ketua, training.id, member(place).id);
      await move(registry, training.id, -1);
      return training;
    };

    it('is noted by the code of a session while it is on, once', async () => {
      const training = await running();
      const [code, who] = [await codeOf(training), await own(member(0))];
      const first = await attend(who, training.id, code.toLowerCase());
      expect(first).toMatchObject({ status: 200, body: { sessionId: training.sessions[0]!.id } });
      expect((await attend(who, training.id, code)).body).toEqual(first.body);
      const [place] = await places(training.id);
      expect(place).toMatchObject({ memberId: member(0).id, attendedSessions: 1 });
    });

    it('is refused alike for a wrong code, another time, another training and nobody’s place', async () => {
      const training = await running();
      const [code, early] = [await codeOf(training), await scheduledTraining(verifikator)];
      await registered(ketua, early.id, member(0).id);
      const tries: [Api, string, string][] = [
        [await own(member(0)), training.id, 'AAAAAA'],
        [await own(member(0)), early.id, await codeOf(early)],
        [await own(member(0)), nobody, code],
        [await own(member(5)), training.id, code],
        [stranger, training.id, code],
      ];
      const answers = [];
      for (const [who, id, typed] of tries) answers.push(await attend(who, id, typed));
      for (const { status, body } of answers) {
        const { instance: _instance, ...told } = body as Problem & { instance: string };
        const { instance: _first, ...other } = answers[0]!.body as Problem & { instance: string };
        expect([status, told.code]).toEqual([403, 'attendance-code-refused']);
        expect(told).toEqual(other);
      }
    });

    it('cannot be guessed: after five wrong codes even the right one has to wait', async () => {
      const training = await running();
      const who = await own(member(1));
      const wrong = await Promise.all(Array.from({ length: 8 }, () => attend(who, training.id, 'AAAAAA')));
      expect(wrong.map(({ status }) => status).toSorted()).toEqual([...Array(5).fill(403), ...Array(3).fill(429)]);
      const locked = await attend(who, training.id, await codeOf(training));
      expect(locked).toMatchObject({ status: 429, body: { code: 'attendance-locked' } });
      expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
      await registry.database.query(`UPDATE attendance_attempt SET locked_until = now() WHERE account = $1`, [
        member(1).accountId,
      ]);
      expect((await attend(who, training.id, await codeOf(training))).status).toBe(200);
    });

    it('is noted once when the same code is entered many times at once', async () => {
      const training = await running();
      const [code, who] = [await codeOf(training), await own(member(2))];
      const answers = await Promise.all(Array.from({ length: 6 }, () => attend(who, training.id, code)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect((await places(training.id))[2]).toMatchObject({ memberId: member(2).id, attendedSessions: 1 });
    });

    it('is shown a code for virtual sessions, to staff only', async () => {
      const faceToFace = await plannedTraining(verifikator, {
        mode: 'FACE_TO_FACE',
        sessions: [{ startsAt: '2099-01-01T02:00:00Z', endsAt: '2099-01-01T04:00:00Z', place: 'Aula Kecamatan' }],
      });
      const path = ({ id, sessions }: TrainingResponse) => `/v1/trainings/${id}/sessions/${sessions[0]!.id}/code`;
      expect((await verifikator.get(path(faceToFace))).body).toMatchObject({ code: 'session-without-code' });
      expect((await ketua.get(path(faceToFace))).status).toBe(403);
      expect((await verifikator.get(`/v1/trainings/${faceToFace.id}/sessions/${nobody}/code`)).body).toMatchObject({
        code: 'session-not-found',
      });
    });

    it('is checked in by staff, all who are named or nobody, as often as they like', async () => {
      const training = await running({
        mode: 'FACE_TO_FACE',
        sessions: [{ startsAt: '2099-01-01T02:00:00Z', endsAt: '2099-01-01T04:00:00Z', place: 'Aula Kecamatan' }],
      });
      const ids = (await places(training.id)).map(({ id }) => id);
      const path = `/v1/trainings/${training.id}/sessions/${training.sessions[0]!.id}/check-in`;
      const checkIn = (registrationIds: string[], who = verifikator) =>
        who.post<CheckedIn & Problem>(path, { registrationIds });
      expect(await checkIn([ids[0]!, nobody])).toMatchObject({
        status: 422,
        body: { code: 'registration-unknown', errors: [{ pointer: '/registrationIds/1' }] },
      });
      expect((await checkIn(ids, ketua)).status).toBe(403);
      expect((await checkIn([ids[0]!, ids[0]!])).body).toEqual({ checkedIn: 1 });
      const both = await Promise.all([checkIn(ids), checkIn(ids.toReversed())]);
      expect(both.reduce((sum, { body }) => sum + body.checkedIn, 0)).toBe(2);
      expect((await places(training.id)).map(({ attendedSessions }) => attendedSessions)).toEqual([1, 1, 1]);

      const left = await verifikator.patch<Problem>(
        `/v1/trainings/${training.id}`,
        { sessions: [{ startsAt: '2099-01-01T02:00:00Z', endsAt: '2099-01-01T04:00:00Z', place: 'Aula' }] },
        ifMatch(2),
      );
      expect(left).toMatchObject({ status: 409, body: { code: 'session-attended' } });
      await move(registry, training.id, 24);
      expect((await checkIn(ids)).body).toMatchObject({ code: 'attendance-not-open' });
      expect((await checkIn([])).status).toBe(400);
    });

    it('goes with scores, which staff enter for those who have a place', async () => {
      const training = await running({ capacity: 2 });
      const [first, , waiting] = await places(training.id);
      const score = ({ id, version }: RegistrationResponse, body: object, who = verifikator) =>
        who.put<RegistrationResponse>(
          `/v1/trainings/${training.id}/registrations/${id}/scores`,
          body,
          ifMatch(version),
        );
      expect(await score(first!, { preScore: 40, postScore: 85 })).toMatchObject({
        status: 200,
        body: { preScore: 40, postScore: 85, version: first!.version + 1 },
      });
      expect((await score(first!, { preScore: 1, postScore: 1 })).status).toBe(412);
      expect((await score(waiting!, { preScore: 1, postScore: 1 })).body).toMatchObject({
        code: 'registration-transition-refused',
      });
      expect((await score(first!, { preScore: 101, postScore: null })).status).toBe(400);
      expect((await score(first!, { preScore: 1, postScore: null }, ketua)).status).toBe(403);
    });

    it('entitles to say once what one thinks of it, which is read by those who plan, without a name', async () => {
      const training = await running();
      const who = await own(member(0));
      const say = (body: object, api = who) => api.post<Problem>(`/v1/trainings/${training.id}/feedback`, body);
      const opinion = { rating: 4, text: 'Materinya jelas,\npematerinya Pak Dedi ramah.' };
      expect(await say(opinion)).toMatchObject({ status: 403, body: { code: 'feedback-refused' } });
      await attend(who, training.id, await codeOf(training));
      for (const bad of [{}, { rating: 0 }, { rating: 6 }, { rating: 4.5 }, { rating: 4, text: ' ' }])
        expect((await say(bad)).status).toBe(400);
      expect((await say(opinion)).status).toBe(201);
      expect(await say(opinion)).toMatchObject({ status: 409, body: { code: 'feedback-given' } });
      expect((await say(opinion, stranger)).status).toBe(403);

      const path = `/v1/trainings/${training.id}/feedback`;
      const { body } = await verifikator.get<FeedbackPage>(path);
      expect(body).toMatchObject({ count: 1, average: 4, next: null, items: [opinion] });
      expect(Object.keys(body.items[0]!).toSorted()).toEqual(['at', 'id', 'rating', 'text']);
      expect((await ketua.get(path)).status).toBe(403);

      await move(registry, training.id, -4);
      await verifikator.post(`/v1/trainings/${training.id}/complete`, undefined, ifMatch(2));
      const completed = await eventually(() => {
        const found = registry.heard.find(({ key, type }) => key === training.id && type.includes('Completed'));
        expect(found).toBeDefined();
        return found!;
      });
      expect(completed.data).toMatchObject({
        attendance: [{ kimId: group.kim.id, memberIds: [member(0).id] }],
        heldOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      expect(JSON.stringify(registry.heard)).not.toContain('Pak Dedi');
    });
  });

  it('is of one member and his account: another KIM’s members do not attend by it', async () => {
    const account = randomUUID();
    const { id: memberId } = await join(ketua, group.kim.id, { accountId: account });
    const training = await scheduledTraining(verifikator, { invitation: { areaCodes: [caringin] } });
    await registered(ketua, training.id, memberId);
    await move(registry, training.id, -1);
    const path = `/v1/trainings/${training.id}/sessions/${training.sessions[0]!.id}/code`;
    const { code } = (await verifikator.get<AttendanceCode>(path)).body;
    const enter = async (who: Api) => (await who.post(`/v1/trainings/${training.id}/attendance`, { code })).status;
    expect(await enter(await registry.as(randomUUID(), `KIM_MEMBER@kim:${group.kim.id}`))).toBe(403);
    expect(await enter(await registry.as(account))).toBe(200);
  });
});
