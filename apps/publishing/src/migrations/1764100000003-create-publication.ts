import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePublication1764100000003 implements MigrationInterface {
  name = 'CreatePublication1764100000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE publication_change (
        seq bigint PRIMARY KEY,
        day date NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        document_id uuid NOT NULL,
        language text NOT NULL,
        edition_id uuid NOT NULL,
        content_hash text NOT NULL,
        hash text NOT NULL
      )`);
    await db.query(`CREATE INDEX publication_change_by_day ON publication_change (day, seq)`);
    await db.query(`
      CREATE TABLE publication_head (
        id int PRIMARY KEY,
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        hash text NOT NULL
      )`);
    await db.query(`INSERT INTO publication_head VALUES (1, 0, 'epoch', repeat('0', 64))`);
    await db.query(`
      CREATE TABLE websub_position (
        id int PRIMARY KEY,
        seq bigint NOT NULL,
        attempts int NOT NULL,
        next_attempt_at timestamptz NOT NULL
      )`);
    await db.query(`INSERT INTO websub_position VALUES (1, 0, 0, 'epoch')`);
    await db.query(`
      CREATE TABLE published_item (
        document_id uuid NOT NULL,
        language text NOT NULL,
        edition_id uuid NOT NULL CONSTRAINT published_item_edition REFERENCES edition,
        status text NOT NULL,
        kind text NOT NULL,
        topic text NOT NULL,
        areas text[] NOT NULL,
        explanation text,
        first_published_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        change_seq bigint NOT NULL,
        search_text text NOT NULL,
        words tsvector NOT NULL,
        PRIMARY KEY (document_id, language)
      )`);
    await db.query(`CREATE UNIQUE INDEX published_item_by_change ON published_item (change_seq)`);
    for (const column of ['kind', 'topic', 'language'])
      await db.query(`CREATE INDEX published_item_by_${column} ON published_item (${column}, change_seq)`);
    // fastupdate off: a search would compare each item of the pending list.
    for (const [name, column] of [
      ['area', 'areas'],
      ['words', 'words'],
      ['search_text', 'search_text gin_trgm_ops'],
    ])
      await db.query(
        `CREATE INDEX published_item_by_${name} ON published_item USING gin (${column}) WITH (fastupdate = off)`,
      );
    await db.query(`
      CREATE FUNCTION search_configuration(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE
        AS $$ SELECT CASE language WHEN 'id' THEN 'indonesian' WHEN 'en' THEN 'english' ELSE 'simple' END::regconfig $$`);
    // The default threshold of 0.6 does not find "imunisasi" by "imunsasi"; only a function can lower it for one statement.
    await db.query(`
      CREATE FUNCTION published_item_similar_to(query text) RETURNS TABLE (document_id uuid, language text, similarity real)
        LANGUAGE sql STABLE ROWS 100 SET pg_trgm.word_similarity_threshold = 0.5
        AS $$ SELECT document_id, language, word_similarity(query, search_text)
                FROM published_item WHERE query <% search_text $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['published_item_similar_to', 'search_configuration']) await db.query(`DROP FUNCTION ${name}`);
    for (const table of ['published_item', 'websub_position', 'publication_head', 'publication_change'])
      await db.query(`DROP TABLE ${table}`);
  }
}
