import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ListPage } from '#http-api';
import type { Api } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { caringin, cigudeg, draft, kimIn, ownDecree, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import type { KimResponse } from './kim.dto.js';

describe('the list of KIM', () => {
  let registry: RunningRegistry;
  let verifikator: Api;
  let hidden: KimResponse;
  let active: KimResponse;
  let submitted: KimResponse;
  let chair: Api;

  beforeAll(async () => {
    const { ketua, ...people } = await registryWithAreas();
    ({ registry, verifikator } = people);
    hidden = await draft(ketua, { name: 'KIM Rahasia Desa' });
    active = await kimIn('ACTIVE', { ketua, verifikator }, { name: 'KIM Sinar-Jaya', villageCodes: [cigudeg] });
    submitted = await kimIn('SUBMITTED', { ketua, verifikator }, { name: 'KIM Mekar', decree: ownDecree() });
    chair = ketua;
  });
  afterAll(() => registry.stop());

  const ids = async (query: string, who: Api = verifikator) =>
    (await who.get<ListPage<KimResponse>>(`/v1/kims?${query}`)).body.items.map(({ id }) => id);

  it.each([
    ['q=sinarjaya', () => [active.id]],
    ['q=SINAR jaya', () => [active.id]],
    ['q=tidak ada', () => []],
    ['status=DRAFT,ACTIVE', () => [hidden.id, active.id]],
    [`area=${cigudeg}`, () => [active.id]],
    ['area=32.01.27', () => [hidden.id, submitted.id]],
    [`area=${caringin}&status=SUBMITTED`, () => [submitted.id]],
    ['sort=newest', () => [submitted.id, active.id, hidden.id]],
    ['sort=name', () => [submitted.id, hidden.id, active.id]],
    ['inactiveSince=2199-01-01', () => [active.id]],
    ['inactiveSince=2000-01-01', () => []],
  ])('is filtered and sorted by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected());
  });

  it('finds the number of a decree', async () => {
    expect(await ids(`q=${encodeURIComponent(submitted.decree!.number.toLowerCase())}`)).toEqual([submitted.id]);
  });

  it('neither finds, counts nor exports a KIM that the reader may not see', async () => {
    for (const who of [registry.anonymous, await registry.as('jauh', 'VILLAGE_OFFICER@area:32.01.22')]) {
      expect(await ids('q=rahasia', who)).toEqual([]);
      const { body } = await who.get<ListPage<KimResponse>>('/v1/kims?count=true');
      expect(body.count).toEqual({ rows: 2, more: false });
      expect((await who.get<string>('/v1/kims.csv')).body).not.toContain('Rahasia');
    }
    expect(await ids('q=rahasia')).toEqual([hidden.id]);
  });

  it('is a file for office programs', async () => {
    const { body } = await verifikator.get<string>('/v1/kims.csv?sort=name');
    const rows = parse(body, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ name }) => name)).toEqual(['KIM Mekar', 'KIM Rahasia Desa', 'KIM Sinar-Jaya']);
    expect(rows[2]).toMatchObject({ status: 'ACTIVE', villageCodes: cigudeg });
  });

  it.each(['sort=rank', 'status=ACTIVE,ALIVE', 'inactiveSince=lama'])('rejects %s', async (query) => {
    expect((await registry.anonymous.get(`/v1/kims?${query}`)).status).toBe(400);
  });

  it('warns of KIM that share a name in a village, and reveals no draft by it', async () => {
    expect(await ids('sharesName=true')).toEqual([]);
    await draft(chair, { name: 'KIM Sinar Jaya' });
    await draft(chair, { name: 'KIM Sinar Jaya', villageCodes: [cigudeg] });
    const again = await draft(chair, { name: 'Kim  SINAR  JAYA', villageCodes: [cigudeg] });
    expect(await ids('sharesName=true&status=ACTIVE')).toEqual([]);
    expect(await ids('sharesName=true&status=DRAFT')).toContain(again.id);
    expect(await ids('sharesName=true&area=32.01.27')).toEqual([]);
  });
});
