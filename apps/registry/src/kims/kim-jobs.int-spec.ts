import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '#lifecycle';
import { Database, sql } from '#database';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { ifMatch, kimIn, ownDecree, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { addDays, jakartaDate } from '#calendar';
import { DecreeWarningJob } from './decree-warning.job.js';
import { DormancyJob } from './dormancy.job.js';
import { KimCommands } from './kim-commands.service.js';
import type { KimResponse } from './kim.dto.js';

const inDays = (days: number) => jakartaDate(new Date(Date.now() + days * 86_400_000));
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('the jobs about KIM', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas({
      REGISTRY_DORMANT_AFTER_MONTHS: '3',
      REGISTRY_DECREE_WARNING_DAYS: '90,30,7',
    }));
  });
  afterAll(() => registry.stop());

  const types = (kimId: string) =>
    registry.published.filter(({ key }) => key === kimId).map(({ type }) => type.split('.')[2]!);
  const kimNow = async (id: string) => (await registry.anonymous.get<KimResponse>(`/v1/kims/${id}`)).body;
  const recordActivityOn = (id: string, heldOn: string) =>
    registry.get(Database).transaction((tx) => registry.get(KimCommands).recordActivity(tx, id, heldOn));
  const quietSince = (id: string, days: number) =>
    registry.database.query(
      sql`UPDATE kim SET active_since = ${inDays(-days)}, last_activity_on = ${inDays(-days)} WHERE id = ${id}`,
    );
  const makeDormant = () => registry.get(DormancyJob).run();
  const warn = (now = new Date()) => registry.get(DecreeWarningJob).run(now);

  it('make a KIM dormant after the months of the settings, and an activity reactivates it', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    expect(kim.activeSince).toBe(inDays(0));
    expect(await makeDormant()).toBe(0);
    await quietSince(kim.id, 100);
    expect(await makeDormant()).toBe(1);
    expect(await kimNow(kim.id)).toMatchObject({ status: 'DORMANT', version: kim.version + 1 });

    await recordActivityOn(kim.id, inDays(-2));
    expect(await kimNow(kim.id)).toMatchObject({
      status: 'ACTIVE',
      version: kim.version + 2,
      lastActivityOn: inDays(-2),
      activeSince: inDays(0),
    });
    expect(await makeDormant()).toBe(0);
    await eventually(() => expect(types(kim.id).slice(-2)).toEqual(['KimBecameDormant', 'KimReactivated']));
    const history = await verifikator.get<{ items: HistoryEntry[] }>(`/v1/kims/${kim.id}/history`);
    expect(history.body.items.slice(-2)).toMatchObject([
      { action: 'become-dormant', from: 'ACTIVE', to: 'DORMANT', actor: 'SYSTEM' },
      { action: 'reactivate', from: 'DORMANT', to: 'ACTIVE', actor: 'SYSTEM' },
    ]);
  });

  it('ignore an activity of long ago, and use the latest one', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    await quietSince(kim.id, 120);
    expect(await makeDormant()).toBe(1);
    await recordActivityOn(kim.id, inDays(-110));
    expect(await kimNow(kim.id)).toMatchObject({ status: 'DORMANT', lastActivityOn: inDays(-110) });
    await recordActivityOn(kim.id, inDays(-50));
    await recordActivityOn(kim.id, inDays(-80));
    expect(await kimNow(kim.id)).toMatchObject({ status: 'ACTIVE', lastActivityOn: inDays(-50) });
    await recordActivityOn(kim.id, inDays(50));
    expect((await kimNow(kim.id)).lastActivityOn).toBe(inDays(0));
  });

  it('make a KIM dormant on the day on which the months end, not on the day before', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    await registry.database.query(sql`UPDATE kim SET active_since = '2026-01-15' WHERE id = ${kim.id}`);
    const job = registry.get(DormancyJob);
    expect(await job.run(new Date('2026-04-14T23:59:59+07:00'))).toBe(0);
    expect(await job.run(new Date('2026-04-15T00:00:00+07:00'))).toBe(1);
    expect(await job.run(new Date('2026-04-16T00:00:00+07:00'))).toBe(0);
  });

  it('reactivate a KIM by an activity within the months, not by one on the day on which they end', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    await quietSince(kim.id, 200);
    expect(await makeDormant()).toBe(1);
    const [{ day } = { day: '' }] = await registry.database.query<{ day: string }>(
      sql`SELECT (${jakartaDate()}::date - make_interval(months => 3))::date::text AS day`,
    );
    for (const [heldOn, status] of [
      [addDays(day, -1), 'DORMANT'],
      [day, 'DORMANT'],
      [addDays(day, 1), 'ACTIVE'],
    ] as const) {
      await recordActivityOn(kim.id, heldOn);
      expect((await kimNow(kim.id)).status).toBe(status);
    }
  });

  it('record the activities of a suspended KIM without reactivating it', async () => {
    const kim = await kimIn('SUSPENDED', { ketua, verifikator });
    await recordActivityOn(kim.id, inDays(0));
    expect(await kimNow(kim.id)).toMatchObject({ status: 'SUSPENDED', version: kim.version });
  });

  it('count the months of a reinstated KIM from its reinstatement', async () => {
    const kim = await kimIn('SUSPENDED', { ketua, verifikator });
    await quietSince(kim.id, 400);
    const path = `/v1/kims/${kim.id}/reinstate`;
    await verifikator.post(path, { reason: 'Laporan telah diserahkan.' }, ifMatch(kim.version));
    await makeDormant();
    expect((await kimNow(kim.id)).status).toBe('ACTIVE');
  });

  it('make each KIM dormant once when several replicas run', async () => {
    const kims = await Promise.all(Array.from({ length: 6 }, () => kimIn('ACTIVE', { ketua, verifikator })));
    for (const { id } of kims) await quietSince(id, 200);
    const rested = await Promise.all(Array.from({ length: 5 }, makeDormant));
    expect(rested.reduce((sum, count) => sum + count)).toBe(6);
    await eventually(() => {
      for (const { id } of kims) expect(types(id).filter((type) => type === 'KimBecameDormant')).toHaveLength(1);
    });
  });

  it('publish the end of a decree at 90, 30 and 7 days, once each, and not after it', async () => {
    const decree = { ...ownDecree(), termUntil: inDays(100) };
    const kim = await kimIn('ACTIVE', { ketua, verifikator }, { decree });
    expect(await warn()).toBe(0);
    for (const [day, due] of [
      [9, 0],
      [10, 1],
      [11, 0],
      [69, 0],
      [70, 1],
      [92, 0],
      [93, 1],
      [99, 0],
      [100, 0],
      [101, 0],
    ] as const)
      // prettier-ignore
      expect([day, await warn(later(day))]).toEqual([day, due]);
    await eventually(() => {
      const warnings = registry.published.filter(
        ({ key, type }) => key === kim.id && type.includes('KimDecreeExpiring'),
      );
      expect(warnings.map(({ data }) => [data['daysBefore'], data['expiresOn'], data['version']])).toEqual([
        [90, decree.termUntil, kim.version + 1],
        [30, decree.termUntil, kim.version + 2],
        [7, decree.termUntil, kim.version + 3],
      ]);
    });
  });

  it('publish only the nearest distance when several have passed, and begin again for a renewed decree', async () => {
    const decree = { ...ownDecree(), termUntil: inDays(20) };
    const kim = await kimIn('ACTIVE', { ketua, verifikator }, { decree });
    expect(await Promise.all(Array.from({ length: 4 }, () => warn()))).toEqual(expect.arrayContaining([1, 0, 0, 0]));
    const renewed = await verifikator.post<KimResponse>(
      `/v1/kims/${kim.id}/renew-decree`,
      { decree: { ...ownDecree(), termFrom: inDays(21), termUntil: inDays(50) } },
      ifMatch(kim.version + 1),
    );
    expect(renewed.status).toBe(200);
    expect(await warn()).toBe(1);
    await eventually(() => {
      const warnings = registry.published.filter(
        ({ key, type }) => key === kim.id && type.includes('KimDecreeExpiring'),
      );
      expect(warnings.map(({ data }) => data['daysBefore'])).toEqual([30, 90]);
    });
  });

  it('publish no warning for a KIM that is not active, dormant or suspended', async () => {
    for (const status of ['SUBMITTED', 'VERIFIED', 'DISSOLVED'] as const)
      await kimIn(status, { ketua, verifikator }, { decree: { ...ownDecree(), termUntil: inDays(5) } });
    expect(await warn()).toBe(0);
  });
});
