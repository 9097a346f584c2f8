import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql, type Sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { caringin, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import { activeKim } from '../../../../../test/registry/sample-network.js';
import { PotentialMapQuery } from './potential-map.dto.js';
import { MatchQuery } from './potential-match.dto.js';
import { matchesOf } from './potential-match.sql.js';
import { listOf, mapOf } from './potential-queries.js';
import { PotentialQuery } from './potential.dto.js';

const many = 30_000;

describe(`among ${many} potentials`, () => {
  let registry: RunningRegistry;
  let kimIds: string[];

  beforeAll(async () => {
    const accounts = await registryWithAreas();
    ({ registry } = accounts);
    const { ketua, verifikator } = accounts;
    kimIds = [];
    for (const name of ['KIM Satu', 'KIM Dua']) kimIds.push((await activeKim(ketua, verifikator, { name })).id);
    await registry.database.query(
      sql`INSERT INTO potential (id, version, kim_id, entry, kind, title, description, tags, search_text, village_code,
                              latitude, longitude, status, created_at, updated_at)
       SELECT uuidv7(), 1, CASE WHEN n % 1000 = 0 THEN ${kimIds[0]}::uuid ELSE ${kimIds[1]}::uuid END,
              CASE WHEN n % 2 = 0 THEN 'NEED' ELSE 'OFFER' END, 'PRODUCT', 'Barang ' || n, 'x',
              ARRAY['tagar-' || n % 5000], 'barang ' || md5(n::text), CASE WHEN n % 100 = 0 THEN ${caringin} ELSE '32.01.22.2002' END,
              -6.9 + (n % 500) * 0.001, 106.4 + (n % 487) * 0.001, 'LISTED', now(), now()
         FROM generate_series(1, ${many}) AS n`,
    );
    await registry.database.query(sql`ANALYZE potential, kim, area`);
  });
  afterAll(() => registry.stop());

  const planOf = async (statement: Sql) => {
    const rows = await registry.database.query<{ 'QUERY PLAN': string }>(sql`EXPLAIN ${statement}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const list = (query: object) => listOf(PotentialQuery.parse(query));

  it.each([
    ['the newest', () => list({}), 'potential_pkey'],
    ['those of a KIM', () => list({ kim: kimIds[0]! }), 'potential_by_kim'],
    ['those of a village', () => list({ village: caringin }), 'potential_by_village'],
    ['those of a district', () => list({ district: '32.01.27' }), 'potential_by_district'],
    ['those with a tag', () => list({ tag: 'tagar-7' }), 'potential_by_tag'],
    ['those in a box', () => mapOf(PotentialMapQuery.parse({ bbox: '106.5,-6.6,106.51,-6.59' })), 'potential_by_point'],
  ])('%s are found by an index', async (_what, statement, index) => {
    const plan = await planOf(statement().statement);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on potential');
  });

  it('similar potentials are found by an index', async () => {
    const plan = await planOf(
      sql`SELECT id FROM potential WHERE ${'keripik singkong'}::text <% search_text AND status = 'LISTED'`,
    );
    expect(plan).toContain('potential_by_search_text');
  });

  it('matches are found by an index', async () => {
    const plan = await planOf(matchesOf(kimIds[0]!, MatchQuery.parse({})));
    expect(plan).toContain('potential_by_tag');
    expect(plan).toContain('potential_by_kim');
  });

  it('an exact match comes first', async () => {
    const { statement } = list({ q: 'barang c4ca4238a0b923820dcc509a6f75849b' });
    const [first] = await registry.database.query<{ title: string }>(statement);
    expect(first?.title).toBe('Barang 1');
  });
});
