import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Answer } from '#testing';
import { sql } from '#database';
import {
  assigned,
  ifMatch,
  newAspiration,
  otherVillage,
  received,
  aspirationsFixture,
  type AspirationsFixture,
  verifiedKim,
  memberAccount,
} from '../../../test/aspirations/sample-aspiration.js';

type Problem = { code: string; title: string; titleId: string; errors?: { pointer: string }[] };

const absent = '0197a5f0-0000-7000-8000-000000000000';

describe('bad input', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  /** Everything that could be half-written. */
  const written = () =>
    on.database.query(
      sql`SELECT (SELECT count(*) FROM aspiration) AS aspirations, (SELECT count(*) FROM reporter) AS reporters,
              (SELECT count(*) FROM reporter_key) AS keys, (SELECT count(*) FROM tracking_pin) AS pins,
              (SELECT count(*) FROM deadline) AS deadlines, (SELECT count(*) FROM aspiration_history) AS steps,
              (SELECT sum(version) FROM aspiration) AS versions, (SELECT count(*) FROM category) AS categories,
              (SELECT count(*) FROM routing_rule) AS rules, (SELECT count(*) FROM holiday) AS holidays,
              (SELECT count(*) FROM agency) AS agencies, (SELECT count(*) FROM reporter_access) AS looks`,
    );
  /** Status, code and pointers of a refusal that left everything as it was. */
  const refusal = async (act: () => Promise<Answer<unknown>>): Promise<string> => {
    const before = await written();
    const { status, body, headers } = (await act()) as Answer<Problem>;
    expect(await written()).toEqual(before);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ title: expect.any(String), titleId: expect.any(String) });
    return [status, body.code, ...(body.errors?.map(({ pointer }) => pointer) ?? [])].join(' ');
  };

  const { reporter, ...withoutReporter } = newAspiration;
  it.each<[string, unknown, number, string, string]>([
    ['an unknown field', { ...newAspiration, nik: '3201' }, 400, 'invalid-request', '/nik'],
    ['a missing field', withoutReporter, 400, 'invalid-request', '/reporter'],
    ['a wrong type', { ...newAspiration, title: 7 }, 400, 'invalid-request', '/title'],
    ['an empty body', { ...newAspiration, body: ' \u200b ' }, 400, 'invalid-request', '/body'],
    ['a body that is too long', { ...newAspiration, body: 'x'.repeat(10_001) }, 400, 'invalid-request', '/body'],
    ['a NUL', { ...newAspiration, body: 'a\u0000b' }, 400, 'invalid-request', '/body'],
    ['half a character', { ...newAspiration, body: '\uD800' }, 400, 'invalid-request', '/body'],
    ['no consent', { ...newAspiration, consent: false }, 400, 'invalid-request', '/consent'],
    ['an unknown kind', { ...newAspiration, kind: 'RANT' }, 400, 'invalid-request', '/kind'],
    ['a village code that is none', { ...newAspiration, villageCode: '32.01' }, 400, 'invalid-request', '/villageCode'],
    ['an id that is none', { ...newAspiration, kimId: 'kim' }, 400, 'invalid-request', '/kimId'],
    [
      'an address in parts',
      { ...newAspiration, reporter: { ...reporter, email: ['siti'] } },
      400,
      'invalid-request',
      '/reporter/email',
    ],
    ['an array', [newAspiration], 400, 'invalid-request', ''],
    ['an unknown category', { ...newAspiration, category: 'NO_SUCH' }, 422, 'unknown-category', '/category'],
    ['a KIM that is not active', { ...newAspiration, kimId: verifiedKim }, 422, 'kim-not-active', '/kimId'],
    ['an unknown KIM', { ...newAspiration, kimId: absent }, 403, 'out-of-scope', ''],
  ])('at intake: %s', async (_what, body, status, code, pointer) => {
    expect(await refusal(() => on.member.post('/v1/aspirations', body))).toMatch(`${status} ${code} ${pointer}`.trim());
  });

  it('at intake: a village that the KIM does not serve', async () => {
    const member = on.member;
    const body = { ...newAspiration, villageCode: otherVillage };
    expect(await refusal(() => member.post('/v1/aspirations', body))).toMatch('422 kim-not-of-village /villageCode');
  });

  it('at intake: an Idempotency-Key that is none', async () => {
    const headers = { 'idempotency-key': 'with spaces in it' };
    expect(await refusal(() => on.member.post('/v1/aspirations', newAspiration, headers))).toMatch(
      '400 invalid-request',
    );
  });

  it('that is not JSON', async () => {
    const authorization = `Bearer ${await on.token(memberAccount)}`;
    const send = async (body: string, type: string): Promise<Answer<unknown>> => {
      const response = await fetch(new URL('/v1/aspirations', on.url), {
        method: 'POST',
        headers: { 'content-type': type, authorization },
        body,
      });
      return {
        status: response.status,
        body: await response.json(),
        headers: Object.fromEntries(response.headers),
      };
    };
    expect(await refusal(() => send('{"kimId":', 'application/json'))).toMatch('400 invalid-request');
    expect(await refusal(() => send('', 'application/json'))).toMatch('400 invalid-request');
    expect(await refusal(() => send('<a/>', 'application/xml'))).toMatch('415 unsupported-media-type');
    expect(await refusal(() => send(`"${'x'.repeat(3_000_000)}"`, 'application/json'))).toMatch(
      '413 payload-too-large',
    );
  });

  it('in transitions: versions, ids, statuses', async () => {
    const { id } = await received(on);
    const path = `/v1/aspirations/${id}`;
    const { coordinator } = on;
    expect(await refusal(() => coordinator.post(`${path}/verify`, {}))).toMatch('428 precondition-required');
    expect(await refusal(() => coordinator.post(`${path}/verify`, {}, { 'if-match': '1' }))).toMatch(
      '400 invalid-request #/header/if-match',
    );
    expect(await refusal(() => coordinator.post(`${path}/verify`, {}, ifMatch(2)))).toMatch('412 precondition-failed');
    expect(await refusal(() => coordinator.post(`${path}/verify`, { title: 'x' }, ifMatch(1)))).toMatch(
      '400 invalid-request /title',
    );
    expect(await refusal(() => coordinator.post(`${path}/verify`, { category: 'NO_SUCH' }, ifMatch(1)))).toMatch(
      '422 unknown-category',
    );
    expect(await refusal(() => coordinator.post(`${path}/assign`, { agencyId: 'dpupr' }, ifMatch(1)))).toMatch(
      '409 transition-refused',
    );
    expect(await refusal(() => coordinator.post(`${path}/assign`, { agencyId: 'A.b' }, ifMatch(1)))).toMatch(
      '400 invalid-request',
    );
    const nowhere = `/v1/aspirations/${absent}`;
    expect(await refusal(() => coordinator.post(`${nowhere}/verify`, {}, ifMatch(1)))).toMatch(
      '404 aspiration-not-found',
    );
    expect(await refusal(() => coordinator.get(nowhere))).toMatch('404 aspiration-not-found');
    expect(await refusal(() => coordinator.get(`${nowhere}/history`))).toMatch('404 aspiration-not-found');
    expect(await refusal(() => coordinator.get('/v1/aspirations/7'))).toMatch('400 invalid-request #/path/id');
    const given = await assigned(on);
    const respond = `/v1/aspirations/${given.id}/respond`;
    expect(await refusal(() => on.liaison.post(respond, { text: '' }, ifMatch(3)))).toMatch(
      '400 invalid-request /text',
    );
    expect(await refusal(() => on.liaison.post(respond, { text: 'x' }, ifMatch(2)))).toMatch('412 precondition-failed');
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
    expect(await refusal(() => everybody.get(path))).toMatch('400 invalid-request');
  });

  const rule = { category: 'OTHER', areaCode: null, agencyId: 'dpupr' };
  const day = { date: '2026-12-24', name: 'Cuti bersama', kind: 'JOINT_LEAVE' };
  const category = { code: 'OTHER', nameId: 'Lainnya', nameEn: 'Other' };
  it.each<[string, string, unknown, number, string]>([
    [
      'an agency id',
      '/v1/agencies/a.b',
      { name: 'A', shortName: 'A', email: 'a@warga.example' },
      400,
      'invalid-request',
    ],
    ['an agency', '/v1/agencies/ab', { name: 'A', shortName: 'A', email: 'no-address' }, 400, 'invalid-request'],
    ['two categories of one code', '/v1/categories', { categories: [category, category] }, 400, 'invalid-request'],
    ['a code', '/v1/categories', { categories: [{ ...category, code: 'a b' }] }, 400, 'invalid-request'],
    ['two rules for one place', '/v1/routing-rules', { rules: [rule, rule] }, 422, 'rule-never-reached'],
    [
      'a rule to an unknown agency',
      '/v1/routing-rules',
      { rules: [{ ...rule, agencyId: 'no-agency' }] },
      422,
      'unknown-agency',
    ],
    ['a rule for nothing', '/v1/routing-rules', { rules: [{ ...rule, category: 'NO' }] }, 422, 'unknown-category'],
    ['a day that is none', '/v1/holidays/2026', { days: [{ ...day, date: '2026-02-30' }] }, 400, 'invalid-request'],
    ['a day twice', '/v1/holidays/2026', { days: [day, day] }, 400, 'invalid-request'],
    ['a day of another year', '/v1/holidays/2027', { days: [day] }, 422, 'holiday-of-another-year'],
    ['a year', '/v1/holidays/1', { days: [] }, 400, 'invalid-request'],
  ])('in a table: %s', async (_what, path, body, status, code) => {
    expect(await refusal(() => on.admin.replace(path, body))).toMatch(`${status} ${code}`);
  });

  it('of citizens', async () => {
    const { trackingNumber, pin } = await received(on);
    const post =
      (body: unknown, step = '') =>
      () =>
        on.anyone.post(`/v1/tracking${step}`, body);
    expect(await refusal(post({ trackingNumber, pin: 12345678 }))).toMatch('400 invalid-request /pin');
    expect(await refusal(post({ trackingNumber, pin: '1234567' }))).toMatch('400 invalid-request /pin');
    expect(await refusal(post({ trackingNumber: 'SB-0000-0000-0', pin }))).toMatch(
      '400 invalid-request /trackingNumber',
    );
    expect(await refusal(post({ trackingNumber, pin }, '/reopen'))).toMatch('400 invalid-request /reason');
    expect(await refusal(() => on.anyone.get('/v1/tracking'))).toMatch('405 method-not-allowed');
  });

  it('of any shape is rejected, and nothing is written', async () => {
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
