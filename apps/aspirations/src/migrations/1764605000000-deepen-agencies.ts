import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenAgencies1764605000000 implements MigrationInterface {
  name = 'DeepenAgencies1764605000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE agency_liaison_access, agency_liaison_person, agency_liaison, agency_history`);
    await db.query(`DROP INDEX agency_event_by_age`);
    await db.query(`ALTER TABLE agency DROP COLUMN version, DROP COLUMN status, DROP COLUMN kind,
      DROP COLUMN parent_id, DROP COLUMN categories, DROP COLUMN working_hours, DROP COLUMN delivery,
      DROP COLUMN feed_pruned_to`);
  }
}

const changes = [
  `ALTER TABLE agency
     ADD COLUMN version int NOT NULL DEFAULT 1,
     ADD COLUMN status text NOT NULL DEFAULT 'ACTIVE' CONSTRAINT agency_status CHECK (status IN ('ACTIVE', 'RETIRED')),
     ADD COLUMN kind text NOT NULL DEFAULT 'OTHER',
     ADD COLUMN parent_id text CONSTRAINT agency_parent REFERENCES agency,
     ADD COLUMN categories text[] NOT NULL DEFAULT '{}',
     ADD COLUMN working_hours jsonb,
     ADD COLUMN delivery text NOT NULL DEFAULT 'TOPIC',
     ADD COLUMN feed_pruned_to bigint NOT NULL DEFAULT 0`,
  `CREATE INDEX agency_event_by_age ON agency_event (created_at)`,
  `CREATE TABLE agency_history (
     agency_id text NOT NULL CONSTRAINT agency_history_agency REFERENCES agency,
     version int NOT NULL,
     action text NOT NULL,
     entry jsonb NOT NULL,
     actor text NOT NULL,
     reason text,
     at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (agency_id, version)
   )`,
  `CREATE TABLE agency_liaison (
     id uuid PRIMARY KEY,
     version int NOT NULL,
     agency_id text NOT NULL CONSTRAINT agency_liaison_agency REFERENCES agency,
     account_id text,
     post text NOT NULL CONSTRAINT agency_liaison_post CHECK (post IN ('LIAISON', 'HEAD')),
     from_on date NOT NULL,
     until_on date,
     CONSTRAINT agency_liaison_days CHECK (until_on >= from_on)
   )`,
  `CREATE INDEX agency_liaison_by_agency ON agency_liaison (agency_id, id)`,
  `CREATE TABLE agency_liaison_person (
     liaison_id uuid PRIMARY KEY CONSTRAINT agency_liaison_person_liaison REFERENCES agency_liaison,
     wrapped_key bytea NOT NULL,
     sealed bytea NOT NULL
   )`,
  `CREATE TABLE agency_liaison_access (
     id uuid PRIMARY KEY,
     liaison_id uuid NOT NULL CONSTRAINT agency_liaison_access_liaison REFERENCES agency_liaison,
     actor text NOT NULL,
     purpose text NOT NULL,
     at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX agency_liaison_access_by_liaison ON agency_liaison_access (liaison_id, at)`,
];
