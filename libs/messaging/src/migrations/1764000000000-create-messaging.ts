import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessaging1764000000000 implements MigrationInterface {
  name = 'CreateMessaging1764000000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL,
        shard smallint NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        type text NOT NULL,
        headers jsonb NOT NULL,
        payload text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        dead_lettered_at timestamptz,
        dead_letter_reason text
      )`);
    await db.query(`CREATE INDEX outbox_by_shard ON outbox (shard, position)`);
    await db.query(`CREATE INDEX outbox_dead_letter ON outbox (topic, key) WHERE dead_lettered_at IS NOT NULL`);
    // Rows are short-lived: without frequent vacuum the planner uses outdated statistics.
    await db.query(`ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`);
    await db.query(`
      CREATE TABLE outbox_published (
        topic text NOT NULL,
        type text NOT NULL,
        shard smallint NOT NULL,
        count bigint NOT NULL,
        last_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (topic, type, shard)
      )`);
    await db.query(`
      CREATE TABLE outbox_uncertain_key (
        topic text NOT NULL,
        key text NOT NULL,
        shard smallint NOT NULL,
        since timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        last_due_at timestamptz NOT NULL,
        PRIMARY KEY (topic, key)
      )`);
    // The database session of a relay shows at once whether its process is alive.
    await db.query(`
      CREATE TABLE relay (
        owner uuid PRIMARY KEY,
        seen_at timestamptz NOT NULL,
        backend int NOT NULL,
        backend_start timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE relay_lease (
        shard smallint PRIMARY KEY,
        owner uuid,
        epoch bigint NOT NULL DEFAULT 0,
        expires_at timestamptz NOT NULL DEFAULT '-infinity'
      )`);
    await db.query(`INSERT INTO relay_lease (shard) SELECT generate_series(0, 15)`);
    await db.query(`
      CREATE TABLE inbox (
        reaction text NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        sequence bigint NOT NULL,
        correlation_id uuid NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (reaction, event_id)
      )`);
    await db.query(`CREATE INDEX inbox_by_time ON inbox (handled_at, event_id)`);
    await db.query(`
      CREATE TABLE blocked_key (
        reaction text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        blocked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (reaction, topic, key)
      )`);
    await db.query(`
      CREATE TABLE dead_letter (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        reaction text NOT NULL,
        event_id uuid NOT NULL,
        type text,
        topic text NOT NULL,
        key text NOT NULL,
        headers jsonb NOT NULL,
        value bytea,
        reason text NOT NULL,
        detail text NOT NULL,
        dead_lettered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Without a sequence first: an operator has to look at such a record before anything else of the key happens.
        sequence bigint NOT NULL GENERATED ALWAYS AS (
          CASE WHEN headers->>'ce_sequence' ~ '^[0-9]{1,15}$' THEN (headers->>'ce_sequence')::bigint ELSE 0 END) STORED,
        UNIQUE (reaction, event_id),
        FOREIGN KEY (reaction, topic, key) REFERENCES blocked_key
      )`);
    await db.query(`CREATE INDEX dead_letter_by_key ON dead_letter (reaction, topic, key, sequence, position)`);
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
    await db.query(`
      DROP TABLE replay, operator_action, dead_letter, blocked_key, inbox, relay_lease, relay, outbox_uncertain_key,
        outbox_published, outbox`);
    await db.query(`DROP FUNCTION operator_action_is_append_only`);
  }
}
