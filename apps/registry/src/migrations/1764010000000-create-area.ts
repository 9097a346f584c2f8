import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateArea1764010000000 implements MigrationInterface {
  name = 'CreateArea1764010000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await db.query(`
      CREATE TABLE area (
        code text NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        search_name text NOT NULL,
        parent_code text,
        CONSTRAINT area_pkey PRIMARY KEY (code),
        CONSTRAINT area_kind CHECK (kind IN ('REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN')),
        CONSTRAINT area_parent FOREIGN KEY (parent_code) REFERENCES area (code)
      )`);
    await db.query(`CREATE INDEX area_by_parent ON area (parent_code, code)`);
    await db.query(
      `CREATE INDEX area_by_search_name ON area USING gin (search_name gin_trgm_ops) WITH (fastupdate = off)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE area`);
  }
}
