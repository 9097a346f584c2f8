import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isKimRole, roles } from '#access';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import { logged, reported } from '../../../../../test/registry/sample-activity.js';
import { judged, jurorOne, sampleEvaluation } from '../../../../../test/registry/sample-evaluation.js';
import { runningRegistry, type RunningRegistry } from '../../../../../test/registry/running-registry.js';
import {
  caringin,
  draft,
  ifMatch,
  kimIn,
  people,
  recordAreas,
  sampleAreas,
} from '../../../../../test/registry/sample-kim.js';
import type { Republished } from './republish.dto.js';

const path = '/messaging/republish';
const reason = 'a new projection';

describe("the republishing of the registry's state", () => {
  let registry: RunningRegistry;
  let admin: Api;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    registry = await runningRegistry();
    ({ admin, ketua, verifikator } = await people(registry));
    await recordAreas(admin);
  });
  afterAll(() => registry.stop());

  const drained = () =>
    eventually(async () => expect(await registry.database.query(sql`SELECT FROM outbox`)).toEqual([]));

  /** The events of this call: the outbox is empty before and after it. */
  async function eventsOf(body: object): Promise<{ answer: Republished; events: RunningRegistry['published'] }> {
    await drained();
    const before = registry.published.length;
    const { status, body: answer } = await admin.post<Republished>(path, { reason, ...body });
    expect(status).toBe(200);
    await drained();
    return { answer, events: registry.published.slice(before) };
  }

  it('publishes every area at its version, marked as republished', async () => {
    const { answer, events } = await eventsOf({ what: 'areas' });
    expect(answer).toEqual({ published: sampleAreas.length, next: null });
    expect(events.map(({ data }) => data)).toEqual(
      sampleAreas
        .toSorted((a, b) => (a.code < b.code ? -1 : 1))
        .map((area) => ({ ...area, version: 1, validFrom: null, validUntil: null, aliases: [], population: null })),
    );
    expect(events.every(({ headers }) => headers['ce_republished'] === 'true')).toBe(true);
    expect(registry.published[0]!.headers).not.toHaveProperty('ce_republished');
  });

  it('publishes every boundary as its import did, and a corrected one as the next version', async () => {
    const code = sampleAreas.find(({ kind }) => kind === 'DESA')!.code;
    const imported = async (north: number) => {
      const ring = [
        [106.7, -6.5],
        [106.8, -6.5],
        [106.8, north],
        [106.7, -6.5],
      ];
      const geometry = { type: 'Polygon', coordinates: [ring] };
      const feature = { type: 'Feature', properties: { code }, geometry };
      const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
      expect(await admin.upload('/v1/areas/import/geojson', file, 'application/geo+json')).toMatchObject({
        body: { boundaries: 1 },
      });
      return { code, geometry };
    };
    const first = await imported(-6.4);
    const second = await imported(-6.3);
    const { events } = await eventsOf({ what: 'boundaries' });
    expect(events.map(({ data }) => data)).toEqual([{ ...second, version: 2 }]);
    const ofImports = registry.published.filter(
      ({ type, headers }) => type.includes('AreaBoundaryRecorded') && headers['ce_republished'] === undefined,
    );
    expect(ofImports.map(({ data }) => data)).toEqual([
      { ...first, version: 1 },
      { ...second, version: 2 },
    ]);
  });

  it('publishes every KIM by the event of its status, except drafts', async () => {
    for (const status of ['SUBMITTED', 'RETURNED', 'REJECTED', 'VERIFIED', 'ACTIVE', 'SUSPENDED', 'DISSOLVED'] as const)
      await kimIn(status, { ketua, verifikator });
    await draft(ketua);
    const { events } = await eventsOf({ what: 'kims' });
    expect(events.map(({ type, data }) => [type.split('.')[2], data['status'], data['version']])).toEqual([
      ['KimSubmitted', 'SUBMITTED', 2],
      ['KimReturned', 'RETURNED', 3],
      ['KimRejected', 'REJECTED', 3],
      ['KimVerified', 'VERIFIED', 3],
      ['KimActivated', 'ACTIVE', 4],
      ['KimSuspended', 'SUSPENDED', 5],
      ['KimDissolved', 'DISSOLVED', 5],
    ]);
    const first = registry.published.find(({ type, key }) => type.includes('KimActivated') && key === events[4]!.key);
    expect(events[4]!.data).toEqual(first!.data);
    expect(events[4]!.headers['ce_id']).not.toBe(first!.headers['ce_id']);
  });

  it('publishes every member by the event of its status', async () => {
    const states = registry.published
      .filter(({ type }) => /\.(MemberJoined|MemberAccountChanged)\./.test(type))
      .map(({ data }) => Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'previousAccountId')));
    const newest = new Map(states.map((state) => [state['memberId'], state]));
    const { events } = await eventsOf({ what: 'members' });
    expect(events.map(({ type, data }) => [type.split('.')[2], data])).toEqual(
      [...newest.values()].map((state) => ['MemberJoined', state]),
    );
  });

  it('publishes the present state of activities, reports, maturity and rankings', async () => {
    const kimId = (await kimIn('ACTIVE', { ketua, verifikator })).id;
    const [stored, refused] = [await logged(ketua, kimId), await logged(ketua, kimId, { kind: 'ACCESS' })];
    await verifikator.post(`/v1/activities/${refused.id}/reject`, { reason: 'Tidak ada bukti.' }, ifMatch(1));
    const report = await reported(ketua, kimId);
    await verifikator.post(`/v1/reports/${report.id}/accept`, undefined, ifMatch(1));

    expect((await eventsOf({ what: 'activities' })).events.map(({ key, type }) => [key, type.split('.')[2]])).toEqual([
      [stored.id, 'ActivityLogged'],
      [refused.id, 'ActivityRejected'],
    ]);
    const { events } = await eventsOf({ what: 'reports' });
    expect(events.map(({ type, data }) => [type.split('.')[2], data['reportId'], data['version']])).toEqual([
      ['ReportAccepted', report.id, 2],
    ]);
    for (const what of ['maturity', 'evaluations'])
      expect((await eventsOf({ what })).answer).toEqual({ published: 0, next: null });
  });

  it('publishes an evaluation with its published ranking', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    const { id } = await judged(verifikator, [kim.id], { jurors: [jurorOne] });
    const juror = await registry.as(jurorOne, 'CITIZEN@*');
    for (const { code } of sampleEvaluation.criteria)
      await juror.put(`/v1/evaluations/${id}/scores/${kim.id}/${code}`, { score: 80 });
    expect((await verifikator.post(`/v1/evaluations/${id}/close`, undefined, ifMatch(2))).status).toBe(200);
    expect((await eventsOf({ what: 'evaluations' })).answer.published).toBe(0);
    await verifikator.post(`/v1/evaluations/${id}/publish`, undefined, ifMatch(3));
    await drained();
    const first = registry.published.find(({ key }) => key === id);
    const { events } = await eventsOf({ what: 'evaluations' });
    expect(events.map(({ data }) => data)).toEqual([first!.data]);
  });

  it('continues after a key', async () => {
    const { answer, events } = await eventsOf({ what: 'areas', after: '32.01.22' });
    expect(answer.published).toBe(events.length);
    expect(events.map(({ key }) => key)).toEqual(['32.01.22.2002', '32.01.27', caringin]);
  });

  it('publishes the result of a concurrent change after it', async () => {
    const kim = await kimIn('SUBMITTED', { ketua, verifikator });
    await drained();
    const before = registry.published.length;
    await Promise.all([
      admin.post(path, { what: 'kims', reason }),
      verifikator.post(`/v1/kims/${kim.id}/verify`, undefined, ifMatch(kim.version)),
    ]);
    await eventually(() => {
      const versions = registry.published
        .slice(before)
        .filter(({ key }) => key === kim.id)
        .map(({ data }) => Number(data['version']));
      expect(versions).toHaveLength(2);
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    });
  });

  it('records the operator and the reason', async () => {
    await admin.post(path, { what: 'areas', reason: 'publishing lost its areas' });
    const { body } = await admin.get<{ items: object[] }>('/messaging/dead-letters/actions?limit=1');
    expect(body.items).toMatchObject([
      { action: 'REPUBLISH', actor: 'admin', topic: 'registry.area.v1', count: 8, reason: 'publishing lost its areas' },
    ]);
  });

  it('is for SYSTEM_ADMIN only', async () => {
    const call = (who: Api) => who.post(path, { what: 'areas', after: '32.71', reason });
    expect((await call(registry.anonymous)).status).toBe(401);
    for (const role of roles.filter((one) => !isKimRole(one)))
      expect([role, (await call(await registry.as('someone', `${role}@*`))).status]).toEqual([
        role,
        role === 'SYSTEM_ADMIN' ? 200 : 403,
      ]);
  });

  it.each([
    {},
    { what: 'editions', reason },
    { what: 'areas' },
    { what: 'areas', after: 'x', reason },
    { what: 'kims', after: '32.01', reason },
    { what: 'areas', reason, force: true },
  ])('rejects %j', async (body) => {
    expect(await admin.post(path, body)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});
