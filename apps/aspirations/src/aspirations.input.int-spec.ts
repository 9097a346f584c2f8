import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '#testing';
import {
  disposed,
  ifMatch,
  newAspiration,
  otherVillage,
  received,
  stage,
  type Stage,
  verifiedKim,
} from '../../../test/aspirations/sample-case.js';

type Problem = { code: string; title: string; titleId: string; errors?: { pointer: string }[] };

const absent = '0197a5f0-0000-7000-8000-000000000000';

describe('bad input', () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(() => on.stop());

  /** Everything that could be half-written. */
  const written = () =>
    on.database.query(
      `SELECT (SELECT count(*) FROM aspiration) AS cases, (SELECT count(*) FROM reporter) AS reporters,
              (SELECT count(*) FROM reporter_key) AS keys, (SELECT count(*) FROM tracking_pin) AS pins,
              (SELECT count(*) FROM deadline) AS deadlines, (SELECT count(*) FROM aspiration_history) AS steps,
              (SELECT sum(version) FROM aspiration) AS versions, (SELECT count(*) FROM category) AS categories,
              (SELECT count(*) FROM routing_rule) AS rules, (SELECT count(*) FROM holiday) AS holidays,
              (SELECT count(*) FROM agency) AS agencies, (SELECT count(*) FROM reporter_access) AS looks`,
    );
  const refused = async (act: () => Promise<Answer<unknown>>, status: number, code: string, pointer?: string) => {
    const before = await written();
    const answer = (await act()) as Answer<Problem>;
    expect(answer).toMatchObject({ status, body: { code, title: expect.any(String), titleId: expect.any(String) } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    if (pointer !== undefined) expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
    expect(await written()).toEqual(before);
  };

  const { reporter, ...withoutReporter } = newAspiration;
  it.each<[string, unknown, number, string, string]>([
    ['an unknown field', { ...newAspiration, nik: '3201' }, 400, 'invalid-request', '/nik'],
    ['a missing field', withoutReporter, 400, 'invalid-request', '/reporter'],
    ['a wrong type', { ...newAspiration, title: 7 }, 400, 'invalid-request', '/title'],
    ['an empty title', { ...newAspiration, title: '   ' }, 400, 'invalid-request', '/title'],
    ['a body that is too long', { ...newAspiration, body: 'x'.repeat(10_001) }, 400, 'invalid-request', '/body'],
    ['a NUL', { ...newAspiration, body: 'a\u0000b' }, 400, 'invalid-request', '/body'],
    ['half a character', { ...newAspiration, body: 'a\uD800b' }, 400, 'invalid-request', '/body'],
    ['no consent', { ...newAspiration, consent: false }, 400, 'invalid-request', '/consent'],
    ['an unknown kind', { ...newAspiration, kind: 'RANT' }, 400, 'invalid-request', '/kind'],
    ['a village code that is none', { ...newAspiration, villageCode: '32.01' }, 400, 'invalid-request', '/villageCode'],
    ['an id that is none', { ...newAspiration, kimId: 'kim' }, 400, 'invalid-request', '/kimId'],
    [
      'an address that is none',
      { ...newAspiration, reporter: { ...reporter, email: 'siti' } },
      400,
      'invalid-request',
      '/reporter/email',
    ],
    ['an array', [newAspiration], 400, 'invalid-request', ''],
    ['an unknown category', { ...newAspiration, category: 'NO_SUCH' }, 422, 'unknown-category', '/category'],
    ['a KIM that is not active', { ...newAspiration, kimId: verifiedKim }, 422, 'kim-not-active', '/kimId'],
    ['a KIM that nobody knows', { ...newAspiration, kimId: absent }, 422, 'kim-not-active', '/kimId'],
  ])('at intake: %s', async (_what, body, status, code, pointer) => {
    await refused(() => on.member.post('/v1/aspirations', body), status, code, pointer);
  });

  it('at intake: a village that the KIM does not serve', async () => {
    const member = await on.as('anggota', 'KIM_MEMBER@area:32.01.22');
    const body = { ...newAspiration, villageCode: otherVillage };
    await refused(() => member.post('/v1/aspirations', body), 422, 'kim-not-of-village', '/villageCode');
  });

  it('at intake: an Idempotency-Key that is none', async () => {
    const headers = { 'idempotency-key': 'with spaces in it' };
    await refused(() => on.member.post('/v1/aspirations', newAspiration, headers), 400, 'invalid-request');
  });

  it('that is not JSON at all', async () => {
    const send = async (body: string, type: string) => {
      const authorization = await tokenOf();
      const response = await fetch(new URL('/v1/aspirations', on.url), {
        method: 'POST',
        headers: { 'content-type': type, authorization },
        body,
      });
      return {
        status: response.status,
        body: (await response.json()) as unknown,
        headers: Object.fromEntries(response.headers),
      };
    };
    const tokenOf = async () => `Bearer ${await on.token('anggota', 'KIM_MEMBER@*')}`;
    await refused(() => send('{"kimId":', 'application/json'), 400, 'invalid-request');
    await refused(() => send('', 'application/json'), 400, 'invalid-request');
    await refused(() => send('<a/>', 'application/xml'), 415, 'unsupported-media-type');
    await refused(() => send(`"${'x'.repeat(3_000_000)}"`, 'application/json'), 413, 'payload-too-large');
  });

  it('on the way: versions, ids, states', async () => {
    const { id } = await received(on);
    const path = `/v1/aspirations/${id}`;
    const { coordinator } = on;
    await refused(() => coordinator.post(`${path}/verify`, {}), 428, 'precondition-required');
    await refused(() => coordinator.post(`${path}/verify`, {}, { 'if-match': 'W/"1"' }), 412, 'precondition-failed');
    await refused(() => coordinator.post(`${path}/verify`, {}, ifMatch(2)), 412, 'precondition-failed');
    await refused(
      () => coordinator.post(`${path}/verify`, { title: 'x' }, ifMatch(1)),
      400,
      'invalid-request',
      '/title',
    );
    await refused(
      () => coordinator.post(`${path}/verify`, { category: 'NO_SUCH' }, ifMatch(1)),
      422,
      'unknown-category',
    );
    await refused(() => coordinator.post(`${path}/dispose`, { agencyId: 'dpupr' }, ifMatch(1)), 409, 'wrong-status');
    await refused(() => coordinator.post(`${path}/dispose`, { agencyId: 'A.b' }, ifMatch(1)), 400, 'invalid-request');
    const nowhere = `/v1/aspirations/${absent}`;
    await refused(() => coordinator.post(`${nowhere}/verify`, {}, ifMatch(1)), 404, 'aspiration-not-found');
    await refused(() => coordinator.get(nowhere), 404, 'aspiration-not-found');
    await refused(() => coordinator.get(`${nowhere}/history`), 404, 'aspiration-not-found');
    await refused(() => coordinator.get('/v1/aspirations/7'), 400, 'invalid-request', '#/path/id');
    const given = await disposed(on);
    const respond = `/v1/aspirations/${given.id}/respond`;
    await refused(() => on.liaison.post(respond, { text: '' }, ifMatch(3)), 400, 'invalid-request', '/text');
    await refused(() => on.liaison.post(respond, { text: 'x' }, ifMatch(2)), 412, 'precondition-failed');
  });

  it.each([
    '/v1/aspirations?sort=id',
    '/v1/aspirations?status=OPEN',
    '/v1/aspirations?limit=0',
    '/v1/aspirations?limit=many',
    '/v1/aspirations?cursor=abc',
    '/v1/aspirations?status=RECEIVED&status=CLOSED',
    '/v1/agencies?q=x',
    '/v1/agencies?cursor=%00',
    '/v1/agencies/dpupr/events?after=-1',
    '/v1/agencies/dpupr/events?after=99999999999999999999',
    '/v1/holidays/soon',
  ])('in an address: %s', async (path) => {
    const everybody = await on.as('semua', 'COMPLAINT_COORDINATOR@*', 'SYSTEM_ADMIN@*');
    await refused(() => everybody.get(path), 400, 'invalid-request');
  });

  const rule = { category: 'OTHER', areaCode: null, agencyId: 'dpupr' };
  const day = { date: '2026-12-24', name: 'Cuti bersama', kind: 'JOINT_LEAVE' };
  const category = { code: 'OTHER', nameId: 'Lainnya', nameEn: 'Other' };
  it.each<[string, string, unknown, number, string]>([
    ['an agency id', '/v1/agencies/a.b', { name: 'A', shortName: 'A', email: 'a@contoh.id' }, 400, 'invalid-request'],
    ['an agency', '/v1/agencies/ab', { name: 'A', shortName: 'A', email: 'nobody' }, 400, 'invalid-request'],
    ['two categories of one code', '/v1/categories', { categories: [category, category] }, 400, 'invalid-request'],
    ['a code', '/v1/categories', { categories: [{ ...category, code: 'a b' }] }, 400, 'invalid-request'],
    ['two rules for one place', '/v1/routing-rules', { rules: [rule, rule] }, 400, 'invalid-request'],
    ['a rule to nobody', '/v1/routing-rules', { rules: [{ ...rule, agencyId: 'nobody' }] }, 422, 'unknown-agency'],
    ['a rule for nothing', '/v1/routing-rules', { rules: [{ ...rule, category: 'NO' }] }, 422, 'unknown-category'],
    ['a day that is none', '/v1/holidays/2026', { days: [{ ...day, date: '2026-02-30' }] }, 400, 'invalid-request'],
    ['a day twice', '/v1/holidays/2026', { days: [day, day] }, 400, 'invalid-request'],
    ['a day of another year', '/v1/holidays/2027', { days: [day] }, 422, 'holiday-of-another-year'],
    ['a year', '/v1/holidays/1', { days: [] }, 400, 'invalid-request'],
  ])('in a table: %s', async (_what, path, body, status, code) => {
    await refused(() => on.admin.put(path, body), status, code);
  });

  it('of citizens', async () => {
    const { trackingNumber, pin } = await received(on);
    const post =
      (body: unknown, step = '') =>
      () =>
        on.anyone.post(`/v1/tracking${step}`, body);
    await refused(post({ trackingNumber, pin: 123456 }), 400, 'invalid-request', '/pin');
    await refused(post({ trackingNumber, pin: '12345' }), 400, 'invalid-request', '/pin');
    await refused(post({ trackingNumber: 'SB-0000-0000-0', pin }), 400, 'invalid-request', '/trackingNumber');
    await refused(post({ trackingNumber, pin }, '/reopen'), 400, 'invalid-request', '/reason');
    await refused(() => on.anyone.get('/v1/tracking'), 405, 'method-not-allowed');
  });

  it('of whatever shape is refused, and nothing is written', async () => {
    const before = await written();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...Object.keys(newAspiration)), async (value, field) => {
        for (const body of [value, { ...newAspiration, [field]: value, extra: true }]) {
          const { status } = await on.member.post('/v1/aspirations', body);
          expect([400, 415]).toContain(status);
        }
      }),
      { numRuns: 50 },
    );
    expect(await written()).toEqual(before);
  });
});
