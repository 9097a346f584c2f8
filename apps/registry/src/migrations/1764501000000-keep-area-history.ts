import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAreaHistory1764501000000 implements MigrationInterface {
  name = 'KeepAreaHistory1764501000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE area
        ADD COLUMN valid_from date,
        ADD COLUMN valid_until date,
        ADD COLUMN aliases text[] NOT NULL DEFAULT '{}',
        ADD COLUMN search_aliases text NOT NULL DEFAULT '',
        ADD CONSTRAINT area_validity CHECK (valid_from <= valid_until)`);
    await db.query(
      `CREATE INDEX area_by_search_aliases ON area USING gin (search_aliases gin_trgm_ops) WITH (fastupdate = off)`,
    );
    await db.query(`
      CREATE TABLE area_change (
        id uuid NOT NULL,
        kind text NOT NULL,
        from_codes text[] NOT NULL,
        into_codes text[] NOT NULL,
        effective_on date NOT NULL,
        basis text,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT area_change_pkey PRIMARY KEY (id),
        CONSTRAINT area_change_kind CHECK (kind IN ('RENAME', 'SPLIT', 'MERGE', 'RECODE', 'RETIRE'))
      )`);
    await db.query(`CREATE INDEX area_change_by_from ON area_change USING gin (from_codes) WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX area_change_by_into ON area_change USING gin (into_codes) WITH (fastupdate = off)`);
    await db.query(`
      CREATE TABLE area_history (
        code text NOT NULL,
        version integer NOT NULL,
        action text NOT NULL,
        change_id uuid,
        kind text NOT NULL,
        name text NOT NULL,
        parent_code text,
        valid_from date,
        valid_until date,
        aliases text[] NOT NULL,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT area_history_pkey PRIMARY KEY (code, version),
        CONSTRAINT area_history_area FOREIGN KEY (code) REFERENCES area (code),
        CONSTRAINT area_history_change FOREIGN KEY (change_id) REFERENCES area_change (id)
      )`);
    await db.query(`
      CREATE TABLE area_boundary (
        code text NOT NULL,
        geometry jsonb NOT NULL,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT area_boundary_pkey PRIMARY KEY (code),
        CONSTRAINT area_boundary_area FOREIGN KEY (code) REFERENCES area (code)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['area_boundary', 'area_history', 'area_change']) await db.query(`DROP TABLE ${table}`);
    await db.query(`
      ALTER TABLE area
        DROP COLUMN valid_from,
        DROP COLUMN valid_until,
        DROP COLUMN aliases,
        DROP COLUMN search_aliases`);
  }
}
