import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenDeadlines1764601000000 implements MigrationInterface {
  name = 'DeepenDeadlines1764601000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE deadline_pause, deadline_change, escalation_level`);
    await db.query(`DELETE FROM time_limit WHERE class <> '' OR category <> '' OR agency_id <> ''
                       OR stage NOT IN ('VERIFICATION', 'RESPONSE', 'CLOSURE')`);
    await db.query(`ALTER TABLE time_limit DROP CONSTRAINT time_limit_pkey,
      DROP COLUMN class, DROP COLUMN category, DROP COLUMN agency_id, DROP COLUMN warn_before`);
    await db.query(`ALTER TABLE time_limit ADD PRIMARY KEY (stage, effective_from)`);
    await db.query(`DROP INDEX deadline_next, deadline_lapse`);
    await db.query(`ALTER TABLE deadline DROP COLUMN warn_before, DROP COLUMN warned_at, DROP COLUMN escalation_level,
      DROP COLUMN paused_at, DROP COLUMN next_at`);
    await db.query(`CREATE INDEX deadline_due ON deadline (due_at) WHERE stopped_at IS NULL AND missed_at IS NULL`);
  }
}

const changes = [
  `ALTER TABLE time_limit DROP CONSTRAINT time_limit_pkey,
     ADD COLUMN class text NOT NULL DEFAULT '',
     ADD COLUMN category text NOT NULL DEFAULT '',
     ADD COLUMN agency_id text NOT NULL DEFAULT '',
     ADD COLUMN warn_before int`,
  `ALTER TABLE time_limit ADD PRIMARY KEY (stage, effective_from, class, category, agency_id)`,
  `UPDATE time_limit SET warn_before = 1 WHERE stage IN ('VERIFICATION', 'RESPONSE')`,
  `INSERT INTO time_limit (stage, effective_from, class, working_days, warn_before, source) VALUES
     ('RESOLUTION', '2025-01-01', '', 14, 3, 'PermenPANRB 62/2018: without oversight'),
     ('RESOLUTION', '2025-01-01', 'INFORMATION', 5, 1, 'PermenPANRB 62/2018: request for information'),
     ('RESOLUTION', '2025-01-01', 'OVERSIGHT', 60, 5, 'PermenPANRB 62/2018: with inspection on site'),
     ('INFORMATION_REQUEST', '2025-01-01', '', 10, 2, 'UU 14/2008 art. 22'),
     ('INFORMATION_EXTENSION', '2025-01-01', '', 7, 2, 'UU 14/2008 art. 22')`,
  `CREATE TABLE escalation_level (
     stage text NOT NULL,
     level int NOT NULL,
     recipient text NOT NULL,
     after_working_days int NOT NULL,
     PRIMARY KEY (stage, level)
   )`,
  `INSERT INTO escalation_level (stage, level, recipient, after_working_days) VALUES
     ('VERIFICATION', 1, 'DISKOMINFO', 2), ('VERIFICATION', 2, 'REGIONAL_SECRETARY', 5),
     ('RESPONSE', 1, 'AGENCY_LIAISON', 1), ('RESPONSE', 2, 'AGENCY_HEAD', 3),
     ('RESPONSE', 3, 'DISKOMINFO', 5), ('RESPONSE', 4, 'REGIONAL_SECRETARY', 10)`,
  `ALTER TABLE deadline
     ADD COLUMN warn_before int,
     ADD COLUMN warned_at timestamptz,
     ADD COLUMN escalation_level int NOT NULL DEFAULT 0,
     ADD COLUMN paused_at timestamptz,
     ADD COLUMN next_at timestamptz`,
  `UPDATE deadline SET next_at = due_at WHERE stopped_at IS NULL AND missed_at IS NULL`,
  `DROP INDEX deadline_due`,
  `CREATE INDEX deadline_next ON deadline (next_at) WHERE next_at IS NOT NULL AND stage <> 'CLOSURE'`,
  `CREATE INDEX deadline_lapse ON deadline (next_at) WHERE next_at IS NOT NULL AND stage = 'CLOSURE'`,
  `CREATE TABLE deadline_pause (
     deadline_id uuid NOT NULL CONSTRAINT deadline_pause_deadline REFERENCES deadline,
     paused_at timestamptz NOT NULL,
     paused_by text NOT NULL,
     reason text NOT NULL,
     resumed_at timestamptz,
     resumed_by text,
     PRIMARY KEY (deadline_id, paused_at)
   )`,
  `CREATE TABLE deadline_change (
     deadline_id uuid NOT NULL CONSTRAINT deadline_change_deadline REFERENCES deadline,
     number int NOT NULL,
     old_due_on date NOT NULL,
     new_due_on date NOT NULL,
     why text NOT NULL,
     at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (deadline_id, number)
   )`,
];
