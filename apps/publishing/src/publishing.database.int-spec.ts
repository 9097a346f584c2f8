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
    const insert = (
      status: string,
      approvedHash: string | null,
      approvedBy: string | null,
      { kind = 'NEWS', informationClass = 'PERIODIC' } = {},
    ) =>
      database.query(
        sql`WITH document AS (
              INSERT INTO document (id, version, status, kind, created_by, created_at, updated_at)
              VALUES (uuidv7(), 1, 'OPEN', ${kind}, 'author', now(), now()) RETURNING id, kind)
            INSERT INTO edition (id, version, status, document_id, number, language, kind, topic, information_class, title,
                                 summary, body, body_html, media, village_codes, disseminate_by, content_hash,
                                 approved_hash, created_by, changed_by, authors, approved_by, created_at, updated_at,
                                 published_at)
            SELECT uuidv7(), 1, ${status}, id, 1, 'id', kind, 'general', ${informationClass}, 't', '', 'b', '', '[]',
                   '{32.01.22.2004}', '2026-12-01', 'now', ${approvedHash}, 'author', 'author', '{author}',
                   ${approvedBy}, now(), now(), CASE WHEN ${status} = 'PUBLISHED' THEN now() END
              FROM document`,
      );
    await expect(insert('PUBLISHED', null, null)).rejects.toThrow('edition_approved_content_unchanged');
    await expect(insert('APPROVED', 'before', 'second')).rejects.toThrow('edition_approved_content_unchanged');
    await expect(insert('APPROVED', 'now', 'author')).rejects.toThrow('edition_approved_by_second_person');
    await insert('APPROVED', 'now', 'second');
    await expect(insert('APPROVED', 'now', 'second', { kind: 'HOAX_CLARIFICATION' })).rejects.toThrow(
      'edition_clarification_approved_by_two',
    );
    await expect(insert('PUBLISHED', 'now', 'second', { informationClass: 'EXEMPT' })).rejects.toThrow(
      'edition_published_complete',
    );
  });
});
