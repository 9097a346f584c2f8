import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotifications1764100000000 implements MigrationInterface {
  name = 'CreateNotifications1764100000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE plan (
        id uuid NOT NULL CONSTRAINT plan_pkey PRIMARY KEY,
        event_id uuid NOT NULL,
        event_sequence bigint NOT NULL,
        template text NOT NULL,
        audience text NOT NULL,
        audience_id text NOT NULL,
        about_kind text NOT NULL,
        about_id uuid NOT NULL,
        variables jsonb NOT NULL,
        correlation_id uuid NOT NULL,
        traceparent text,
        tries integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        planned_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT plan_audience CHECK (audience IN
          ('KIM_OFFICERS', 'KIM_MEMBERS', 'FORMER_ACCOUNT', 'REPORTER', 'AGENCY', 'AGENCY_HEAD', 'OFFICE')),
        CONSTRAINT plan_about CHECK (about_kind IN ('KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM'))
      )`);
    await db.query(`CREATE UNIQUE INDEX plan_once ON plan (event_id, template, audience, audience_id)`);
    await db.query(`CREATE INDEX plan_due ON plan (due_at) WHERE planned_at IS NULL`);
    await db.query(`
      CREATE TABLE message (
        id uuid NOT NULL CONSTRAINT message_pkey PRIMARY KEY,
        version integer NOT NULL,
        plan_id uuid NOT NULL CONSTRAINT message_plan REFERENCES plan (id),
        channel text NOT NULL,
        template text NOT NULL,
        recipient text NOT NULL,
        recipient_id text NOT NULL,
        account_id uuid,
        about_kind text NOT NULL,
        about_id uuid NOT NULL,
        variables jsonb NOT NULL,
        wrapped_key bytea,
        sealed_contact bytea,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        reason text,
        subject text,
        text text,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        read_at timestamptz,
        CONSTRAINT message_channel CHECK (channel IN ('EMAIL', 'IN_APP')),
        CONSTRAINT message_recipient CHECK (recipient IN ('MEMBER', 'REPORTER', 'AGENCY', 'OFFICE')),
        CONSTRAINT message_state CHECK (state IN ('PENDING', 'SENDING', 'DELIVERED', 'FAILED')),
        CONSTRAINT message_contact_erased CHECK (finished_at IS NULL OR sealed_contact IS NULL)
      )`);
    await db.query(`CREATE UNIQUE INDEX message_once ON message (plan_id, channel, recipient, recipient_id)`);
    await db.query(`CREATE INDEX message_due ON message (channel, due_at) WHERE finished_at IS NULL`);
    await db.query(
      `CREATE INDEX message_inbox ON message (account_id, id) WHERE channel = 'IN_APP' AND state = 'DELIVERED'`,
    );
    await db.query(`CREATE INDEX message_of_member ON message (recipient_id) WHERE recipient = 'MEMBER'`);
    await db.query(`CREATE INDEX message_of_reporter ON message (recipient_id) WHERE recipient = 'REPORTER'`);
    await db.query(`CREATE INDEX message_about ON message (about_id, id)`);
    await db.query(`
      CREATE TABLE attempt (
        message_id uuid NOT NULL CONSTRAINT attempt_message REFERENCES message (id),
        number integer NOT NULL,
        outcome text NOT NULL,
        detail text,
        at timestamptz NOT NULL,
        CONSTRAINT attempt_pkey PRIMARY KEY (message_id, number)
      )`);
    await db.query(`
      CREATE TABLE mail_address (
        fingerprint bytea NOT NULL CONSTRAINT mail_address_pkey PRIMARY KEY,
        confirmed_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX mail_address_confirmed ON mail_address (confirmed_at)`);
    await db.query(`
      CREATE TABLE mail_address_day (
        fingerprint bytea NOT NULL,
        day date NOT NULL,
        mails integer NOT NULL,
        CONSTRAINT mail_address_day_pkey PRIMARY KEY (fingerprint, day)
      )`);
    await db.query(`CREATE INDEX mail_address_day_old ON mail_address_day (day)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['mail_address_day', 'mail_address', 'attempt', 'message', 'plan'])
      await db.query(`DROP TABLE ${table}`);
  }
}
