import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddClocksAndDecrees1764604000000 implements MigrationInterface {
  name = 'AddClocksAndDecrees1764604000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of changesBack) await db.query(statement);
  }
}

const changes = [
  `INSERT INTO escalation_level (stage, level, recipient, after_working_days) VALUES
     ('INFORMATION_REQUEST', 1, 'AGENCY_HEAD', 1), ('INFORMATION_REQUEST', 2, 'DISKOMINFO', 3),
     ('INFORMATION_REQUEST', 3, 'REGIONAL_SECRETARY', 5)`,
  `ALTER TABLE deadline ADD COLUMN extended_by int NOT NULL DEFAULT 0`,
  `ALTER TABLE holiday_year
     ADD COLUMN version int NOT NULL DEFAULT 1,
     ADD COLUMN decree_number text,
     ADD COLUMN source text,
     ADD COLUMN recalculated boolean NOT NULL DEFAULT true`,
  `CREATE TABLE holiday_version (
     year int NOT NULL,
     version int NOT NULL,
     decree_number text,
     source text,
     recorded_at timestamptz NOT NULL,
     recorded_by text NOT NULL,
     days jsonb NOT NULL,
     PRIMARY KEY (year, version)
   )`,
  `INSERT INTO holiday_version (year, version, recorded_at, recorded_by, days)
   SELECT year, 1, recorded_at, recorded_by, (
            SELECT coalesce(jsonb_agg(jsonb_build_object('date', date, 'name', name, 'kind', kind) ORDER BY date), '[]')
              FROM holiday WHERE holiday.year = holiday_year.year)
     FROM holiday_year`,
];

const changesBack = [
  `DROP TABLE holiday_version`,
  `ALTER TABLE holiday_year DROP COLUMN version, DROP COLUMN decree_number, DROP COLUMN source, DROP COLUMN recalculated`,
  `ALTER TABLE deadline DROP COLUMN extended_by`,
  `DELETE FROM escalation_level WHERE stage = 'INFORMATION_REQUEST'`,
];
