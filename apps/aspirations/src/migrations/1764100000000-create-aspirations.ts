import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateAspirations1764100000000 implements MigrationInterface {
  name = 'CreateAspirations1764100000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of tables) await db.query(statement);
    // As LAPOR! tells its users; PermenPANRB 5/2025 has replaced the regulation behind these numbers and could not be read.
    await db.query(`
      INSERT INTO time_limit (stage, effective_from, working_days, source) VALUES
        ('VERIFICATION', '2025-01-01', 3, 'SP4N-LAPOR!: verification and forwarding'),
        ('RESPONSE', '2025-01-01', 5, 'SP4N-LAPOR!: follow-up by the agency'),
        ('CLOSURE', '2025-01-01', 10, 'SP4N-LAPOR!: closed without a reply of the reporter')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE tracking_attempt, tracking_pin, reporter_access, reporter_key, reporter, deadline, aspiration_history,
        aspiration, kim, time_limit, holiday, holiday_year, routing_rule, category, agency_event, agency`);
  }
}

const tables = [
  `CREATE TABLE agency (
     id text PRIMARY KEY,
     name text NOT NULL,
     short_name text NOT NULL,
     email text NOT NULL,
     feed_position bigint NOT NULL DEFAULT 0,
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE agency_event (
     agency_id text NOT NULL CONSTRAINT agency_event_agency REFERENCES agency,
     position bigint NOT NULL,
     event jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (agency_id, position)
   )`,
  `CREATE TABLE category (
     code text PRIMARY KEY,
     name_id text NOT NULL,
     name_en text NOT NULL,
     retired boolean NOT NULL DEFAULT false
   )`,
  `CREATE TABLE routing_rule (
     category text NOT NULL CONSTRAINT routing_rule_category REFERENCES category,
     area_code text NOT NULL,
     agency_id text NOT NULL CONSTRAINT routing_rule_agency REFERENCES agency,
     PRIMARY KEY (category, area_code)
   )`,
  `CREATE TABLE holiday_year (
     year int PRIMARY KEY,
     recorded_at timestamptz NOT NULL DEFAULT now(),
     recorded_by text NOT NULL
   )`,
  `CREATE TABLE holiday (
     date date PRIMARY KEY,
     year int NOT NULL CONSTRAINT holiday_of_year REFERENCES holiday_year,
     name text NOT NULL,
     kind text NOT NULL
   )`,
  `CREATE TABLE time_limit (
     stage text NOT NULL,
     effective_from date NOT NULL,
     working_days int NOT NULL,
     source text NOT NULL,
     PRIMARY KEY (stage, effective_from)
   )`,
  `CREATE TABLE kim (
     id uuid PRIMARY KEY,
     status text NOT NULL,
     village_codes text[] NOT NULL,
     sequence bigint NOT NULL
   )`,
  `CREATE TABLE aspiration (
     id uuid PRIMARY KEY,
     version int NOT NULL,
     status text NOT NULL,
     tracking_number text NOT NULL,
     kind text NOT NULL,
     category text NOT NULL,
     village_code text NOT NULL,
     kim_id uuid NOT NULL,
     title text NOT NULL,
     body text NOT NULL,
     anonymous boolean NOT NULL,
     confidential boolean NOT NULL,
     agency_id text,
     answer text,
     reopenings int NOT NULL DEFAULT 0,
     outcome text,
     submitted_by text NOT NULL,
     received_at timestamptz NOT NULL,
     verified_at timestamptz,
     assigned_at timestamptz,
     responded_at timestamptz,
     closed_at timestamptz,
     CONSTRAINT aspiration_agency_once_assigned CHECK ((agency_id IS NULL) = (status IN ('RECEIVED', 'VERIFIED'))),
     CONSTRAINT aspiration_outcome_once_closed CHECK ((outcome IS NULL) = (status <> 'CLOSED'))
   )`,
  `CREATE UNIQUE INDEX aspiration_tracking_number ON aspiration (tracking_number)`,
  `CREATE INDEX aspiration_by_status ON aspiration (status, id)`,
  `CREATE INDEX aspiration_by_agency ON aspiration (agency_id, id)`,
  `CREATE INDEX aspiration_by_village ON aspiration (village_code, id)`,
  `CREATE INDEX aspiration_by_kim ON aspiration (kim_id, id)`,
  createHistory('aspiration', { table: 'aspiration', columns: 'agency_id text' }),
  `CREATE TABLE deadline (
     id uuid PRIMARY KEY,
     aspiration_id uuid NOT NULL CONSTRAINT deadline_aspiration REFERENCES aspiration,
     stage text NOT NULL,
     starts_on date NOT NULL,
     working_days int NOT NULL,
     due_on date NOT NULL,
     due_at timestamptz NOT NULL,
     stopped_at timestamptz,
     missed_at timestamptz
   )`,
  `CREATE INDEX deadline_by_aspiration ON deadline (aspiration_id, stage)`,
  `CREATE INDEX deadline_due ON deadline (due_at) WHERE stopped_at IS NULL AND missed_at IS NULL`,
  `CREATE TABLE reporter (
     aspiration_id uuid PRIMARY KEY CONSTRAINT reporter_aspiration REFERENCES aspiration,
     sealed bytea NOT NULL,
     consented_at timestamptz NOT NULL
   )`,
  `CREATE TABLE reporter_key (
     aspiration_id uuid PRIMARY KEY CONSTRAINT reporter_key_aspiration REFERENCES aspiration,
     wrapped_key bytea NOT NULL
   )`,
  `CREATE TABLE reporter_access (
     id uuid PRIMARY KEY,
     aspiration_id uuid NOT NULL,
     actor text NOT NULL,
     purpose text NOT NULL,
     at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX reporter_access_by_aspiration ON reporter_access (aspiration_id, at)`,
  `CREATE TABLE tracking_pin (
     aspiration_id uuid PRIMARY KEY CONSTRAINT tracking_pin_aspiration REFERENCES aspiration,
     salt bytea NOT NULL,
     hash bytea NOT NULL
   )`,
  `CREATE TABLE tracking_attempt (
     tracking_number text PRIMARY KEY,
     failures int NOT NULL DEFAULT 0,
     locked_until timestamptz,
     tried_at timestamptz NOT NULL
   )`,
  `CREATE INDEX tracking_attempt_by_time ON tracking_attempt (tried_at)`,
];
