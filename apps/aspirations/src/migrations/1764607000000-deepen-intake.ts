import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenIntake1764607000000 implements MigrationInterface {
  name = 'DeepenIntake1764607000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM tracking_pin USING aspiration_draft
                     WHERE aspiration_id = id AND NOT EXISTS (SELECT FROM aspiration WHERE aspiration.id = aspiration_draft.id)`);
    await db.query(
      `DROP TABLE answer_update, aspiration_draft, client_request, intake_fingerprint, aspiration_intake, form_version`,
    );
    await db.query(`ALTER TABLE category DROP COLUMN parent_code`);
  }
}

const changes = [
  `ALTER TABLE category ADD COLUMN parent_code text CONSTRAINT category_parent REFERENCES category`,
  `CREATE TABLE form_version (
     category text NOT NULL CONSTRAINT form_version_category REFERENCES category,
     version int NOT NULL,
     questions jsonb NOT NULL,
     recorded_by text NOT NULL,
     recorded_at timestamptz NOT NULL,
     PRIMARY KEY (category, version)
   )`,
  `CREATE TABLE aspiration_intake (
     aspiration_id uuid PRIMARY KEY CONSTRAINT aspiration_intake_aspiration REFERENCES aspiration,
     medium text,
     citizen_account text,
     consent_form text NOT NULL,
     consent_version text NOT NULL,
     form_category text NOT NULL,
     form_version int NOT NULL,
     answers jsonb NOT NULL,
     personal_data text[] NOT NULL
   )`,
  // Those that are there came through KIM, which had to say that the citizen had agreed.
  `INSERT INTO aspiration_intake (aspiration_id, consent_form, consent_version, form_category, form_version, answers,
                                  personal_data)
   SELECT id, 'SPOKEN', 'before-2026-12', category, 0, '{}', '{}' FROM aspiration`,
  `CREATE INDEX aspiration_intake_by_citizen ON aspiration_intake (citizen_account, aspiration_id)
     WHERE citizen_account IS NOT NULL`,
  `CREATE TABLE answer_update (
     aspiration_id uuid NOT NULL CONSTRAINT answer_update_aspiration REFERENCES aspiration,
     version int NOT NULL,
     category text NOT NULL,
     form_version int NOT NULL,
     answers jsonb NOT NULL,
     personal_data text[] NOT NULL,
     actor text NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (aspiration_id, version)
   )`,
  `CREATE TABLE intake_fingerprint (
     fingerprint bytea NOT NULL,
     submitted_at timestamptz NOT NULL,
     id uuid NOT NULL,
     PRIMARY KEY (fingerprint, submitted_at, id)
   )`,
  `CREATE INDEX intake_fingerprint_by_time ON intake_fingerprint (submitted_at)`,
  `CREATE TABLE client_request (
     account text NOT NULL,
     client_id uuid NOT NULL,
     content_hash bytea NOT NULL,
     sealed bytea NOT NULL,
     responded_at timestamptz NOT NULL,
     PRIMARY KEY (account, client_id)
   )`,
  `CREATE TABLE aspiration_draft (
     id uuid PRIMARY KEY,
     version int NOT NULL,
     status text NOT NULL,
     tracking_number text NOT NULL,
     channel text NOT NULL,
     account text,
     wrapped_key bytea,
     sealed bytea,
     created_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL,
     submitted_at timestamptz,
     CONSTRAINT aspiration_draft_content_until_submitted
       CHECK ((sealed IS NULL) = (status = 'SUBMITTED') AND (wrapped_key IS NULL) = (status = 'SUBMITTED'))
   )`,
  `CREATE UNIQUE INDEX aspiration_draft_tracking_number ON aspiration_draft (tracking_number)`,
  `CREATE INDEX aspiration_draft_by_account ON aspiration_draft (account, id)`,
];
