import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreatePotential1764506000000 implements MigrationInterface {
  name = 'CreatePotential1764506000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE potential (
        id uuid NOT NULL,
        version integer NOT NULL,
        kim_id uuid NOT NULL,
        entry text NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        tags text[] NOT NULL,
        search_text text NOT NULL,
        village_code text NOT NULL,
        latitude double precision,
        longitude double precision,
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT potential_pkey PRIMARY KEY (id),
        CONSTRAINT potential_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT potential_area FOREIGN KEY (village_code) REFERENCES area (code),
        CONSTRAINT potential_entry CHECK (entry IN ('OFFER', 'NEED')),
        CONSTRAINT potential_kind CHECK (kind IN ('PRODUCT', 'SKILL', 'PLACE', 'ECONOMIC_ACTIVITY')),
        CONSTRAINT potential_status CHECK (status IN ('LISTED', 'ARCHIVED')),
        CONSTRAINT potential_point_whole CHECK (num_nonnulls(latitude, longitude) IN (0, 2))
      )`);
    await db.query(`CREATE INDEX potential_by_kim ON potential (kim_id, id)`);
    await db.query(`CREATE INDEX potential_by_village ON potential (village_code, id)`);
    await db.query(`CREATE INDEX potential_by_district ON potential ("left"(village_code, 8), id)`);
    await db.query(
      `CREATE INDEX potential_by_tag ON potential USING gin (tags) WITH (fastupdate = off) WHERE status = 'LISTED'`,
    );
    await db.query(
      `CREATE INDEX potential_by_search_text ON potential USING gin (search_text gin_trgm_ops)
         WITH (fastupdate = off) WHERE status = 'LISTED'`,
    );
    await db.query(
      `CREATE INDEX potential_by_point ON potential USING gist (point(longitude, latitude)) WHERE status = 'LISTED'`,
    );
    // PostgreSQL's own threshold of 0.6 does not find "keripik" by "kripik"; only a function can lower it for one statement.
    await db.query(`
      CREATE FUNCTION potential_similar_to(words text) RETURNS TABLE (id uuid, similarity real)
      LANGUAGE sql STABLE ROWS 100 SET pg_trgm.word_similarity_threshold = 0.45
      AS $$ SELECT potential.id, word_similarity(words, search_text)
              FROM potential WHERE words <% search_text AND status = 'LISTED' $$`);
    await db.query(createHistory('potential', { table: 'potential' }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION potential_similar_to`);
    for (const table of ['potential_history', 'potential']) await db.query(`DROP TABLE ${table}`);
  }
}
