import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { areas as areasOfBogor, villages } from '../../../../local/seed/areas.js';
import { runningRegistry, type RunningRegistry } from '../../../../test/registry/running-registry.js';
import { people } from '../../../../test/registry/sample-kim.js';
import type { AreaResponse } from './area.dto.js';
import { searchName } from './area.rules.js';

/** Spellings that people use: capitals, and spaces and hyphens where the register has none. */
const spellings: ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `${name.slice(0, 4)} ${name.slice(4)}`,
  (name) => name.replaceAll(' ', '-').toLowerCase(),
];

/** Typing errors: a letter that is missing, doubled or wrong. */
const slips: ((name: string) => string)[] = [
  (name) => name.slice(0, 3) + name.slice(4),
  (name) => name.slice(0, 4) + name.slice(3),
  (name) => `${name.slice(0, -1)}h`,
];

describe('the areas of Kabupaten Bogor', () => {
  let registry: RunningRegistry;

  beforeAll(async () => {
    registry = await runningRegistry();
    const { admin } = await people(registry);
    await admin.replace('/v1/areas', { items: areasOfBogor() });
  });
  afterAll(() => registry.stop());

  const find = async (name: string) => {
    const path = `/v1/areas?limit=20&q=${encodeURIComponent(name)}`;
    const { status, body } = await registry.anonymous.get<Page<AreaResponse>>(path);
    expect(status).toBe(200);
    return body.items;
  };
  /** Every ninth village, so that all districts occur. */
  const some = villages().filter((_village, index) => index % 9 === 0);

  it.each([
    ['Gunung Putri', 'Gunungputri'],
    ['Gunung Sindur', 'Gunungsindur'],
    ['parung panjang', 'Parungpanjang'],
    ['Bojong Gede', 'Bojonggede'],
  ])('%j finds the district %s, and returns the district of every village', async (name, district) => {
    const found = await find(name);
    expect(found[0]).toMatchObject({ name: district, kind: 'DISTRICT', district: null });
    for (const { kind, district: where } of found)
      expect(where === null).toBe(kind === 'DISTRICT' || kind === 'REGENCY');
  });

  it('are found by their names in any spelling', async () => {
    for (const [index, { code, name }] of some.entries()) {
      const spelled = spellings[index % spellings.length]!(name);
      const found = await find(spelled);
      const same = found.filter((area) => searchName(area.name) === searchName(name)).map((area) => area.code);
      expect([spelled, same]).toEqual([spelled, expect.arrayContaining([code])]);
      expect([spelled, found.slice(0, same.length).map((area) => area.code)]).toEqual([spelled, same]);
    }
  });

  it('are nearly always among the first five results despite a wrong letter', async () => {
    let found = 0;
    for (const [index, { code, name }] of some.entries()) {
      const slip = slips[index % slips.length]!(name);
      const codes = (await find(slip)).slice(0, 5).map((area) => area.code);
      if (codes.includes(code)) found++;
    }
    expect(found / some.length).toBeGreaterThan(0.9);
  });

  it('are distinguished by their districts when names are equal', async () => {
    const byName = new Map<string, string[]>();
    for (const { name, parentCode } of villages()) byName.set(name, [...(byName.get(name) ?? []), parentCode ?? '']);
    const shared = [...byName].filter(([, districts]) => districts.length > 1);
    expect(shared).toHaveLength(38);
    for (const [name, districts] of shared.slice(0, 10)) {
      const namesakes = (await find(name)).filter((area) => area.name === name && area.kind !== 'DISTRICT');
      expect(namesakes.map(({ district }) => district?.code).toSorted()).toEqual(districts.toSorted());
    }
  });
});
