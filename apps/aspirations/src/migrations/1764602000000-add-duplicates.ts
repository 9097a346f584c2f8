import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDuplicates1764602000000 implements MigrationInterface {
  name = 'AddDuplicates1764602000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of changesBack) await db.query(statement);
  }
}

const owners = ['reporter', 'reporter_key', 'tracking_pin'];

const changes = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `ALTER TABLE aspiration ADD COLUMN merged_into uuid CONSTRAINT aspiration_merged_into REFERENCES aspiration`,
  `ALTER TABLE aspiration ADD CONSTRAINT aspiration_not_into_itself CHECK (merged_into <> id)`,
  `CREATE INDEX aspiration_by_merged_into ON aspiration (merged_into) WHERE merged_into IS NOT NULL`,
  `CREATE TABLE aspiration_similarity (
     aspiration_id uuid PRIMARY KEY CONSTRAINT aspiration_similarity_aspiration REFERENCES aspiration,
     village_code text NOT NULL,
     district_code text NOT NULL,
     category text NOT NULL,
     received_at timestamptz NOT NULL,
     words text NOT NULL,
     fingerprint bytea NOT NULL
   )`,
  // Nearly the form of those that come: enough to find twins of cases that are there already.
  `INSERT INTO aspiration_similarity
   SELECT id, village_code, substring(village_code FROM '^(.*)[.]'), category, received_at, left(words, 500),
          substring(sha256(convert_to(words, 'UTF8')) FROM 1 FOR 16)
     FROM aspiration, LATERAL (
       SELECT btrim(regexp_replace(regexp_replace(lower(title || ' ' || body), '\\\\[nrt]|\\d{8,}', ' ', 'g'),
                                   '[^[:alnum:]]+', ' ', 'g')) AS words
     ) AS brought`,
  `CREATE INDEX aspiration_similarity_by_village ON aspiration_similarity (village_code, received_at)`,
  `CREATE INDEX aspiration_similarity_by_district ON aspiration_similarity (district_code, category, received_at)`,
  `CREATE INDEX aspiration_similarity_by_fingerprint ON aspiration_similarity (fingerprint, received_at)`,
  `CREATE TABLE aspiration_merge (
     id uuid PRIMARY KEY,
     aspiration_id uuid NOT NULL CONSTRAINT aspiration_merge_aspiration REFERENCES aspiration,
     root_id uuid NOT NULL CONSTRAINT aspiration_merge_root REFERENCES aspiration,
     merged_by text NOT NULL,
     merged_at timestamptz NOT NULL,
     unmerged_by text,
     unmerged_at timestamptz
   )`,
  `CREATE UNIQUE INDEX aspiration_merge_open ON aspiration_merge (aspiration_id) WHERE unmerged_at IS NULL`,
  `CREATE INDEX aspiration_merge_by_root ON aspiration_merge (root_id)`,
  `CREATE TABLE supporter (
     id uuid PRIMARY KEY,
     aspiration_id uuid NOT NULL CONSTRAINT supporter_aspiration REFERENCES aspiration,
     tracking_number text NOT NULL,
     anonymous boolean NOT NULL,
     kim_id uuid NOT NULL,
     village_code text NOT NULL,
     submitted_by text NOT NULL,
     received_at timestamptz NOT NULL
   )`,
  `CREATE UNIQUE INDEX supporter_tracking_number ON supporter (tracking_number)`,
  `CREATE INDEX supporter_by_aspiration ON supporter (aspiration_id, id)`,
  // The vault and the PINs serve supporters, too, under ids of their own.
  ...owners.map((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_aspiration`),
  `ALTER TABLE reporter_key ADD COLUMN citizen_fingerprint bytea`,
];

const changesBack = [
  `ALTER TABLE reporter_key DROP COLUMN citizen_fingerprint`,
  ...owners.flatMap((table) => [
    `DELETE FROM ${table} USING supporter WHERE ${table}.aspiration_id = supporter.id`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration`,
  ]),
  `DROP TABLE supporter, aspiration_merge, aspiration_similarity`,
  `ALTER TABLE aspiration DROP COLUMN merged_into`,
  `DROP EXTENSION pg_trgm`,
];
