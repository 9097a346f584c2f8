import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices of the regency and heads of agencies are written to, and of requests of reporters about their own data. */
export class WriteToOffices1764604000000 implements MigrationInterface {
  name = 'WriteToOffices1764604000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of changesBack) await db.query(statement);
  }
}

const changes = [
  `ALTER TABLE plan
     DROP CONSTRAINT plan_audience,
     DROP CONSTRAINT plan_about,
     ADD CONSTRAINT plan_audience
       CHECK (audience IN ('KIM_OFFICERS', 'KIM_MEMBERS', 'REPORTER', 'AGENCY', 'AGENCY_HEAD', 'OFFICE')),
     ADD CONSTRAINT plan_about CHECK (about_kind IN ('KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST'))`,
  `ALTER TABLE message
     DROP CONSTRAINT message_recipient,
     ADD CONSTRAINT message_recipient CHECK (recipient IN ('MEMBER', 'REPORTER', 'AGENCY', 'OFFICE'))`,
  `CREATE INDEX message_of_reporter ON message (recipient_id) WHERE recipient = 'REPORTER'`,
];

const changesBack = [
  `DROP INDEX message_of_reporter`,
  `DELETE FROM message USING plan
    WHERE plan.id = plan_id AND (audience IN ('AGENCY_HEAD', 'OFFICE') OR plan.about_kind = 'DATA_REQUEST')`,
  `DELETE FROM plan WHERE audience IN ('AGENCY_HEAD', 'OFFICE') OR about_kind = 'DATA_REQUEST'`,
  `ALTER TABLE message
     DROP CONSTRAINT message_recipient,
     ADD CONSTRAINT message_recipient CHECK (recipient IN ('MEMBER', 'REPORTER', 'AGENCY'))`,
  `ALTER TABLE plan
     DROP CONSTRAINT plan_audience,
     DROP CONSTRAINT plan_about,
     ADD CONSTRAINT plan_audience CHECK (audience IN ('KIM_OFFICERS', 'KIM_MEMBERS', 'REPORTER', 'AGENCY')),
     ADD CONSTRAINT plan_about CHECK (about_kind IN ('KIM', 'TASK', 'ASPIRATION'))`,
];
