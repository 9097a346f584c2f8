import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOperatorAction1764000200000 implements MigrationInterface {
  name = 'CreateOperatorAction1764000200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operator_action (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor text NOT NULL,
        action text NOT NULL,
        reaction text,
        topic text,
        key text,
        event_id uuid,
        type text,
        count integer NOT NULL DEFAULT 1,
        reason text
      )`);
    await db.query(`
      CREATE FUNCTION operator_action_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'operator_action is append-only'; END $$`);
    await db.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON operator_action
      FOR EACH STATEMENT EXECUTE FUNCTION operator_action_is_append_only()`);
    await db.query(`
      CREATE TABLE replay (
        id uuid PRIMARY KEY,
        reaction text NOT NULL,
        from_time timestamptz,
        status text NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'STOPPED')),
        requested_by text NOT NULL,
        reason text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        inbox_rows_deleted bigint NOT NULL DEFAULT 0,
        total bigint,
        read bigint NOT NULL DEFAULT 0,
        owner uuid,
        leased_until timestamptz NOT NULL DEFAULT '-infinity',
        finished_at timestamptz
      )`);
    await db.query(`CREATE UNIQUE INDEX replay_one_at_a_time ON replay (reaction) WHERE status = 'RUNNING'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE replay`);
    await db.query(`DROP TABLE operator_action`);
    await db.query(`DROP FUNCTION operator_action_is_append_only`);
  }
}
