import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenTheLifeCycle1764603000000 implements MigrationInterface {
  name = 'DeepenTheLifeCycle1764603000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of back) await db.query(statement);
  }
}

const changes = [
  `ALTER TABLE aspiration
     ALTER COLUMN kim_id DROP NOT NULL,
     ADD COLUMN channel text NOT NULL DEFAULT 'KIM',
     ADD COLUMN declines int NOT NULL DEFAULT 0,
     ADD COLUMN oversight boolean NOT NULL DEFAULT false,
     ADD COLUMN reporter_notified_at timestamptz,
     ADD COLUMN archive_reason text,
     ADD COLUMN referred_to text,
     ADD COLUMN rating smallint,
     DROP CONSTRAINT aspiration_agency_once_assigned,
     ADD CONSTRAINT aspiration_agency_once_assigned CHECK (
       CASE WHEN status IN ('ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED') THEN agency_id IS NOT NULL
            WHEN status IN ('RECEIVED', 'RETURNED', 'VERIFIED', 'REFERRED', 'ARCHIVED') THEN agency_id IS NULL
            ELSE true END),
     ADD CONSTRAINT aspiration_archived_for_a_reason CHECK ((archive_reason IS NULL) = (status <> 'ARCHIVED')),
     ADD CONSTRAINT aspiration_referred_somewhere CHECK ((referred_to IS NULL) = (status <> 'REFERRED'))`,
  // Those who are in the middle of it have seen their answer by the rules of before.
  `UPDATE aspiration SET reporter_notified_at = responded_at WHERE status = 'RESPONDED'`,
  `CREATE TABLE aspiration_entry (
     id uuid PRIMARY KEY,
     aspiration_id uuid NOT NULL CONSTRAINT aspiration_entry_aspiration REFERENCES aspiration,
     kind text NOT NULL,
     text text NOT NULL,
     result text,
     actor text NOT NULL,
     at timestamptz NOT NULL
   )`,
  `CREATE INDEX aspiration_entry_by_aspiration ON aspiration_entry (aspiration_id, id)`,
  `INSERT INTO time_limit (stage, effective_from, class, working_days, warn_before, source) VALUES
     ('COMPLETION', '2025-01-01', '', 10, 3, 'as LAPOR! gives a reporter ten days to complete'),
     ('QUESTION', '2025-01-01', '', 10, 3, 'as for completion'),
     ('REVIEW', '2025-01-01', '', 5, 1, 'as for the follow-up by an agency')`,
  `INSERT INTO escalation_level (stage, level, recipient, after_working_days) VALUES
     ('RESOLUTION', 1, 'AGENCY_LIAISON', 1), ('RESOLUTION', 2, 'AGENCY_HEAD', 3),
     ('RESOLUTION', 3, 'DISKOMINFO', 5), ('RESOLUTION', 4, 'REGIONAL_SECRETARY', 10),
     ('REVIEW', 1, 'DISKOMINFO', 2), ('REVIEW', 2, 'REGIONAL_SECRETARY', 5)`,
  `DROP INDEX deadline_next, deadline_lapse`,
  `CREATE INDEX deadline_next ON deadline (next_at)
    WHERE next_at IS NOT NULL AND stage NOT IN ('CLOSURE', 'COMPLETION', 'QUESTION')`,
  `CREATE INDEX deadline_expiring ON deadline (next_at)
    WHERE next_at IS NOT NULL AND stage IN ('CLOSURE', 'COMPLETION', 'QUESTION')`,
];

const back = [
  `DROP INDEX deadline_next, deadline_expiring`,
  `CREATE INDEX deadline_next ON deadline (next_at) WHERE next_at IS NOT NULL AND stage <> 'CLOSURE'`,
  `CREATE INDEX deadline_lapse ON deadline (next_at) WHERE next_at IS NOT NULL AND stage = 'CLOSURE'`,
  `DELETE FROM escalation_level WHERE stage IN ('RESOLUTION', 'REVIEW')`,
  `DELETE FROM time_limit WHERE stage IN ('COMPLETION', 'QUESTION', 'REVIEW')`,
  `DROP TABLE aspiration_entry`,
  `ALTER TABLE aspiration
     DROP CONSTRAINT aspiration_referred_somewhere,
     DROP CONSTRAINT aspiration_archived_for_a_reason,
     DROP CONSTRAINT aspiration_agency_once_assigned,
     DROP COLUMN channel, DROP COLUMN declines, DROP COLUMN oversight, DROP COLUMN reporter_notified_at,
     DROP COLUMN archive_reason, DROP COLUMN referred_to, DROP COLUMN rating,
     ALTER COLUMN kim_id SET NOT NULL,
     ADD CONSTRAINT aspiration_agency_once_assigned CHECK ((agency_id IS NULL) = (status IN ('RECEIVED', 'VERIFIED')))`,
];
