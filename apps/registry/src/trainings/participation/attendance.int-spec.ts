import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { DomainError, type Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { caringin, ifMatch, join, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import {
  type Group,
  groupOf,
  move,
  plannedTraining,
  registered,
  scheduledTraining,
} from '../../../../../test/registry/sample-training.js';
import type { TrainingResponse } from '../training.dto.js';
import type { AttendanceCode, CheckedIn } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';
import type { FeedbackPage } from './feedback.dto.js';
import type { RegistrationResponse } from './registration.dto.js';
import { SelfCheckIn } from './self-check-in.service.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const verifier: Actor = {
  subject: 'verifikator',
  grants: [{ role: 'DISKOMINFO_VERIFIER', scope: { kind: 'everything' } }],
};

/** The code of a refusal. */
function codeOfError(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';

describe('participation in a training', () => {
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
  const places = async (trainingId: string, query = '', who = ketua) =>
    (await who.get<Page<RegistrationResponse>>(`/v1/trainings/${trainingId}/registrations${query}`)).body.items;

  describe('attendance', () => {
    const own = ({ accountId }: { accountId: string }) => registry.as(accountId);
    const attend = async (who: Api, trainingId: string, code: string) =>
      who.post<Problem>(`/v1/trainings/${trainingId}/attendance`, { code });
    const codeOf = async ({ id, sessions }: TrainingResponse) => {
      const path = `/v1/trainings/${id}/sessions/${sessions[0]!.id}/code`;
      return (await verifikator.get<AttendanceCode>(path)).body.code;
    };
    /** A running training in which the first three members have a place. */
    const running = async (change: object = {}) => {
      const training = await scheduledTraining(verifikator, change);
      for (let place = 0; place < 3; place++) await registered(ketua, training.id, member(place).id);
      await move(registry, training.id, -1);
      return training;
    };

    it('is recorded once by the code of a running session', async () => {
      const training = await running();
      const [code, who] = [await codeOf(training), await own(member(0))];
      const first = await attend(who, training.id, code.toLowerCase());
      expect(first).toMatchObject({ status: 200, body: { sessionId: training.sessions[0]!.id } });
      expect((await attend(who, training.id, code)).body).toEqual(first.body);
      const [place] = await places(training.id);
      expect(place).toMatchObject({ memberId: member(0).id, attendedSessions: 1 });
    });

    it('is rejected alike for a wrong code, another time, another training and no place', async () => {
      const training = await running();
      const [code, early] = [await codeOf(training), await scheduledTraining(verifikator)];
      await registered(ketua, early.id, member(0).id);
      const tries: [Api, string, string][] = [
        [await own(member(0)), training.id, 'AAAAAA'],
        [await own(member(0)), early.id, await codeOf(early)],
        [await own(member(0)), unknownId, code],
        [await own(member(5)), training.id, code],
        [stranger, training.id, code],
      ];
      const answers = [];
      for (const [who, id, typed] of tries) answers.push(await attend(who, id, typed));
      for (const { status, body } of answers) {
        const { instance: _instance, ...answer } = body as Problem & { instance: string };
        const { instance: _first, ...other } = answers[0]!.body as Problem & { instance: string };
        expect([status, answer.code]).toEqual([403, 'attendance-code-refused']);
        expect(answer).toEqual(other);
      }
    });

    it('locks the account after five wrong codes, also for the right one', async () => {
      const training = await running();
      const who = await own(member(1));
      const wrong = await Promise.all(Array.from({ length: 8 }, () => attend(who, training.id, 'AAAAAA')));
      expect(wrong.map(({ status }) => status).toSorted()).toEqual([...Array(5).fill(403), ...Array(3).fill(429)]);
      const locked = await attend(who, training.id, await codeOf(training));
      expect(locked).toMatchObject({ status: 429, body: { code: 'attendance-locked' } });
      expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
      await registry.database.query(
        sql`UPDATE attendance_attempt SET locked_until = now() WHERE account = ${member(1).accountId}`,
      );
      expect((await attend(who, training.id, await codeOf(training))).status).toBe(200);
    });

    it('unlocks the account after fifteen minutes, to the millisecond', async () => {
      const training = await running();
      const actor = { subject: member(3).accountId, grants: [] };
      const now = Date.now();
      const attempt = (ms: number) =>
        registry
          .get(SelfCheckIn)
          .checkIn(training.id, 'AAAAAA', actor, new Date(now + ms))
          .catch(codeOfError);
      for (let failure = 0; failure < 5; failure++) expect(await attempt(0)).toBe('attendance-code-refused');
      expect(await attempt(15 * 60_000 - 1)).toBe('attendance-locked');
      expect(await attempt(15 * 60_000)).toBe('attendance-code-refused');
    });

    it.each([
      [-1, 'startsAt', 'attendance-code-refused'],
      [0, 'startsAt', undefined],
      [0, 'endsAt', undefined],
      [1, 'endsAt', 'attendance-code-refused'],
    ] as const)('is recorded while the session runs: %i ms after %s', async (ms, bound, refusal) => {
      const { id } = await running();
      const { body: training } = await verifikator.get<TrainingResponse>(`/v1/trainings/${id}`);
      const now = new Date(Date.parse(training.sessions[0]![bound]) + ms);
      const actor = { subject: member(0).accountId, grants: [] };
      const attended = registry.get(SelfCheckIn).checkIn(id, await codeOf(training), actor, now);
      expect(await attended.then(() => undefined, codeOfError)).toBe(refusal);
    });

    it.each([
      [-1, 'attendance-not-open'],
      [0, undefined],
      [1, undefined],
    ])('opens to staff an hour before the session: %i ms later', async (ms, refusal) => {
      const training = await scheduledTraining(verifikator);
      const { id } = await registered(ketua, training.id, member(0).id);
      const { id: sessionId, startsAt } = training.sessions[0]!;
      const now = new Date(Date.parse(startsAt) - 3_600_000 + ms);
      const checkedIn = registry
        .get(AttendanceService)
        .checkIn(training.id, sessionId, { registrationIds: [id] }, verifier, now);
      expect(await checkedIn.then(() => undefined, codeOfError)).toBe(refusal);
    });

    it('is recorded once under concurrent entries of the same code', async () => {
      const training = await running();
      const [code, who] = [await codeOf(training), await own(member(2))];
      const answers = await Promise.all(Array.from({ length: 6 }, () => attend(who, training.id, code)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect((await places(training.id))[2]).toMatchObject({ memberId: member(2).id, attendedSessions: 1 });
    });

    it('has a code of virtual sessions for staff only', async () => {
      const faceToFace = await plannedTraining(verifikator, {
        mode: 'FACE_TO_FACE',
        sessions: [{ startsAt: '2099-01-01T02:00:00Z', endsAt: '2099-01-01T04:00:00Z', place: 'Aula Kecamatan' }],
      });
      const path = ({ id, sessions }: TrainingResponse) => `/v1/trainings/${id}/sessions/${sessions[0]!.id}/code`;
      expect((await verifikator.get(path(faceToFace))).body).toMatchObject({ code: 'session-without-code' });
      expect((await ketua.get(path(faceToFace))).status).toBe(403);
      expect((await verifikator.get(`/v1/trainings/${faceToFace.id}/sessions/${unknownId}/code`)).body).toMatchObject({
        code: 'session-not-found',
      });
    });

    it('is checked in by staff, all or none, and idempotently', async () => {
      const training = await running({
        mode: 'FACE_TO_FACE',
        sessions: [{ startsAt: '2099-01-01T02:00:00Z', endsAt: '2099-01-01T04:00:00Z', place: 'Aula Kecamatan' }],
      });
      const ids = (await places(training.id)).map(({ id }) => id);
      const path = `/v1/trainings/${training.id}/sessions/${training.sessions[0]!.id}/check-in`;
      const checkIn = (registrationIds: string[], who = verifikator) =>
        who.post<CheckedIn & Problem>(path, { registrationIds });
      expect(await checkIn([ids[0]!, unknownId])).toMatchObject({
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

    it('has scores, which staff enter for registered members', async () => {
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
        code: 'transition-refused',
      });
      expect((await score(first!, { preScore: 101, postScore: null })).status).toBe(400);
      expect((await score(first!, { preScore: 1, postScore: null }, ketua)).status).toBe(403);
    });

    it('allows feedback once, which planners read without a name', async () => {
      const training = await running();
      const who = await own(member(0));
      const submit = (body: object, api = who) => api.post<Problem>(`/v1/trainings/${training.id}/feedback`, body);
      const opinion = { rating: 4, text: 'Materinya jelas,\npematerinya Pak Dedi ramah.' };
      expect(await submit(opinion)).toMatchObject({ status: 403, body: { code: 'feedback-refused' } });
      await attend(who, training.id, await codeOf(training));
      for (const bad of [{}, { rating: 0 }, { rating: 6 }, { rating: 4.5 }])
        expect((await submit(bad)).status).toBe(400);
      expect((await submit(opinion)).status).toBe(201);
      expect(await submit(opinion)).toMatchObject({ status: 409, body: { code: 'feedback-given' } });
      expect((await submit(opinion, stranger)).status).toBe(403);

      const path = `/v1/trainings/${training.id}/feedback`;
      const { body } = await verifikator.get<FeedbackPage>(path);
      expect(body).toMatchObject({ count: 1, average: 4, next: null, items: [opinion] });
      expect(Object.keys(body.items[0]!).toSorted()).toEqual(['at', 'id', 'rating', 'text']);
      expect((await ketua.get(path)).status).toBe(403);

      await move(registry, training.id, -4);
      await verifikator.post(`/v1/trainings/${training.id}/complete`, undefined, ifMatch(2));
      const completed = await eventually(() => {
        const found = registry.published.find(({ key, type }) => key === training.id && type.includes('Completed'));
        expect(found).toBeDefined();
        return found!;
      });
      expect(completed.data).toMatchObject({
        attendance: [{ kimId: group.kim.id, memberIds: [member(0).id] }],
        heldOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      expect(JSON.stringify(registry.published)).not.toContain('Pak Dedi');
    });
  });

  it('belongs to the account of the member, not to members of another KIM', async () => {
    const account = randomUUID();
    const { id: memberId } = await join(ketua, group.kim.id, { accountId: account });
    const training = await scheduledTraining(verifikator, { invitation: { areaCodes: [caringin] } });
    await registered(ketua, training.id, memberId);
    await move(registry, training.id, -1);
    const path = `/v1/trainings/${training.id}/sessions/${training.sessions[0]!.id}/code`;
    const { code } = (await verifikator.get<AttendanceCode>(path)).body;
    const enter = async (who: Api) => (await who.post(`/v1/trainings/${training.id}/attendance`, { code })).status;
    expect(await enter(await registry.asMember({ kimId: group.kim.id }))).toBe(403);
    expect(await enter(await registry.as(account))).toBe(200);
  });
});
