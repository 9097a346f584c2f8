import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sql } from '#database';
import { freshDatabase, type TestDatabase } from '#testing';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import { covers, type Scope } from './scope.js';
import { definePolicy } from './policy.js';
import { scopeCondition } from './scope-condition.js';

interface Row {
  readonly id: number;
  readonly areas: readonly string[];
  readonly kim: string;
  readonly agency: string;
}

const kims = ['0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b21', '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b22'];
const codes = ['32.01.05.2001', '32.01.05.2002', '32.01.051.2001', '32.01.06.2001', '32.02.01.2001'];
const rows: Row[] = codes.flatMap((code, index) =>
  [[code], [code, codes[(index + 1) % codes.length]!], []].map((areas, place) => ({
    id: index * 3 + place,
    areas,
    kim: kims[index % 2]!,
    agency: index < 2 ? 'dinkes' : 'dpupr',
  })),
);
const scope = fc.oneof(
  fc.constant({ kind: 'everything' } as const),
  fc
    .constantFrom('32', '32.01', '32.01.05', '32.01.05.2001', '32.02')
    .map((prefix) => ({ kind: 'area', prefix }) as const),
  fc.constantFrom(...kims).map((id) => ({ kind: 'kim', id }) as const),
  fc.constantFrom('dinkes', 'dpupr').map((id) => ({ kind: 'agency', id }) as const),
);

describe('the condition of scopes', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await database.query(sql`CREATE TABLE thing (id int, areas text[], kim uuid, agency text)`);
    await database.query(sql`
      INSERT INTO thing
      SELECT id, ARRAY(SELECT jsonb_array_elements_text(areas)), kim, agency
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id int, areas jsonb, kim uuid, agency text)`);
  });
  afterAll(() => database?.drop());

  const found = async (condition: ReturnType<typeof scopeCondition>) =>
    (await database.query<{ id: number }>(sql`SELECT id FROM thing WHERE ${condition} ORDER BY id`)).map(
      ({ id }) => id,
    );
  const idsWhere = (holds: (row: Row) => boolean) => rows.filter(holds).map(({ id }) => id);

  it('selects the rows all of whose areas the scopes cover', async () => {
    const columns = { everyArea: sql`unnest(areas)`, kim: sql`kim`, agency: sql`agency` };
    await fc.assert(
      fc.asyncProperty(fc.array(scope, { maxLength: 3 }), async (scopes: Scope[]) => {
        const expected = idsWhere(({ areas: area, kim, agency }) =>
          scopes.some((one) => covers(one, { area, kim, agency })),
        );
        expect(await found(scopeCondition(scopes, columns))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('selects by one area, and by any of several', async () => {
    const scopes: Scope[] = [{ kind: 'area', prefix: '32.01.05' }];
    const within = (code: string | undefined) => code?.startsWith('32.01.05.') ?? false;
    expect(await found(scopeCondition(scopes, { area: sql`areas[1]` }))).toEqual(
      idsWhere(({ areas }) => within(areas[0])),
    );
    expect(await found(scopeCondition(scopes, { anyArea: sql`unnest(areas)` }))).toEqual(
      idsWhere(({ areas }) => areas.some(within)),
    );
  });

  it('selects nothing by a dimension without a column', async () => {
    expect(await found(scopeCondition([{ kind: 'kim', id: kims[0]! }], { area: sql`areas[1]` }))).toEqual([]);
  });

  it('follows the policy', async () => {
    const access = new Access(definePolicy({ 'thing.read': { roles: ['VILLAGE_OFFICER'], scope: 'bound' } }));
    const officer: Actor = {
      subject: 'o',
      grants: [{ role: 'VILLAGE_OFFICER', scope: { kind: 'area', prefix: '32.02' } }],
    };
    const other: Actor = { subject: 'x', grants: [] };
    const columns = { area: sql`areas[1]` };
    expect(await found(access.scopeCondition(officer, 'thing.read', columns))).toEqual([12, 13]);
    expect(access.wasAuthorized(officer)).toBe(true);
    expect(() => access.scopeCondition(other, 'thing.read', columns)).toThrow('Your roles do not allow this action.');
    expect(await found(access.scopeConditionOrNone(other, 'thing.read', columns))).toEqual([]);
    expect(await found(access.scopeConditionOrNone(undefined, 'thing.read', columns))).toEqual([]);
  });
});
