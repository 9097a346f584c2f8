import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeMigrations, migratedDatabase, type TestDatabase } from '#testing';
import { sql } from '#database';
import { publishingEntities, publishingMigrations } from './publishing.database.js';

describeMigrations('publishing', { entities: publishingEntities, migrations: publishingMigrations });

describe('the tables of publishing', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase({ migrations: publishingMigrations });
  });
  afterAll(() => database.drop());

  it('let no edition be approved or published but as it stands, and by a second person', async () => {
    const insert = (status: string, approvedHash: string | null, approvedBy: string | null) =>
      database.query(
        sql`INSERT INTO edition (id, version, status, title, body, information_class, village_codes, disseminate_by,
                              content_hash, approved_hash, created_by, changed_by, approved_by, created_at, updated_at)
         VALUES (uuidv7(), 1, ${status}, 't', 'b', 'PERIODIC', '{32.01.22.2004}', '2026-12-01',
                 'now', ${approvedHash}, 'author', 'author', ${approvedBy}, now(), now())`,
      );
    await expect(insert('PUBLISHED', null, null)).rejects.toThrow('edition_approved_content_unchanged');
    await expect(insert('APPROVED', 'before', 'second')).rejects.toThrow('edition_approved_content_unchanged');
    await expect(insert('APPROVED', 'now', 'author')).rejects.toThrow('edition_approved_by_second_person');
    await insert('APPROVED', 'now', 'second');
  });
});
