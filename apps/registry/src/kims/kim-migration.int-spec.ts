import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { runMigrations } from '#database';
import { freshDatabase, type TestDatabase } from '#testing';
import { CompleteKim1764502000000 } from '../migrations/1764502000000-complete-kim.js';
import { registryMigrations } from '../registry.database.js';
import { readKim } from './kim-rows.js';

describe('KIM from before their life was whole', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  const migrate = (migrations: readonly Function[]) =>
    runMigrations({ url: database.url, entities: [], migrations, applicationName: 'kim migration test' });
  const kimOf = (id: string) => readKim(database, id);
  const before = (status: string, number: string | null, activeAt?: string) => ({
    id: uuidv7(),
    status,
    number,
    activeAt,
  });

  it('keep what they have; of those that share the number of a decree, the oldest holds it', async () => {
    const earlier = registryMigrations.slice(0, registryMigrations.indexOf(CompleteKim1764502000000));
    await migrate(earlier);
    const kims = [
      before('DRAFT', '141/1'),
      before('ACTIVE', '141 / 1', '2026-03-31T18:00:00Z'),
      before('SUBMITTED', '141/1'),
      before('VERIFIED', '141/2'),
      before('RETURNED', null),
    ];
    for (const { id, status, number, activeAt } of kims) {
      await database.query(
        `INSERT INTO kim (id, version, name, status, decree_number, decree_date, decree_issuer, created_at, updated_at)
         VALUES ($1, 4, 'KIM', $2, $3::text, $4, $5, now(), now())`,
        [id, status, number, number && '2026-02-03', number && 'Kepala Desa'],
      );
      await database.query(
        `INSERT INTO kim_history (kim_id, version, action, to_status, actor, at) VALUES ($1, 4, 'x', $2, 'x', $3)`,
        [id, status, activeAt ?? '2026-03-01T00:00:00Z'],
      );
    }

    expect(await migrate(registryMigrations)).toContain('CompleteKim1764502000000');
    const keys = await database.query<{ decree_key: string | null }>(`SELECT decree_key FROM kim ORDER BY id`);
    expect(keys.map(({ decree_key: key }) => key)).toEqual(['141/1', '141/1', null, '141/2', null]);
    const active = await kimOf(kims[1]!.id);
    expect(active).toMatchObject({
      activeSince: '2026-04-01',
      lastActivityOn: null,
      decree: { number: '141 / 1', termFrom: '2026-02-03', termUntil: null },
      profile: { description: null, fieldsOfActivity: [], channels: { kimDomain: null }, secretariat: null },
    });
    expect((await kimOf(kims[4]!.id)).decree).toBeNull();
  });
});
