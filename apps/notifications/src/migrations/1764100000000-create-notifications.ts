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
        messages integer NOT NULL DEFAULT 0,
        tries integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        planned_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT plan_audience CHECK (audience IN
          ('KIM_OFFICERS', 'KIM_MEMBERS', 'FORMER_ACCOUNT', 'MEMBER', 'REPORTER', 'SINGLE_REPORTER', 'AGENCY', 'AGENCY_HEAD', 'OFFICE',
           'EXPRESSION', 'DIGEST', 'PROBE')),
        CONSTRAINT plan_about CHECK (about_kind IN
          ('KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM', 'EDITION', 'PLAN'))
      )`);
    await db.query(`CREATE UNIQUE INDEX plan_once ON plan (event_id, template, audience, audience_id)`);
    await db.query(`CREATE INDEX plan_due ON plan (due_at) WHERE planned_at IS NULL`);
    // The id of a message follows from its plan, recipient and channel, so that creating it twice conflicts; it begins like
    // the UUIDv7 of the plan, so that ids sort by time.
    await db.query(`
      CREATE FUNCTION message_id(plan uuid, recipient text, recipient_id text, channel text) RETURNS uuid
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT (left(plan::text, 13) || '-7' || left(hash, 3) || '-' || translate(substr(hash, 4, 1), '0123456789abcdef',
                '89ab89ab89ab89ab') || substr(hash, 5, 3) || '-' || substr(hash, 8, 12))::uuid
          FROM md5(plan || '/' || recipient || '/' || recipient_id || '/' || channel) AS hash
      $$`);
    await db.query(`
      CREATE TABLE message (
        id uuid NOT NULL CONSTRAINT message_pkey PRIMARY KEY,
        version integer NOT NULL,
        plan_id uuid NOT NULL CONSTRAINT message_plan REFERENCES plan (id),
        channel text NOT NULL,
        class text NOT NULL,
        lane text NOT NULL,
        sender text NOT NULL DEFAULT 'DISKOMINFO',
        topic text,
        disaster boolean NOT NULL DEFAULT false,
        language text NOT NULL DEFAULT 'id',
        template text NOT NULL,
        template_version integer NOT NULL DEFAULT 1,
        recipient text NOT NULL,
        recipient_id text NOT NULL,
        account_id uuid,
        about_kind text NOT NULL,
        about_id uuid NOT NULL,
        variables jsonb NOT NULL,
        contact_point_id uuid,
        cadence text,
        gathered_in uuid,
        fingerprint bytea,
        wrapped_key bytea,
        sealed_contact bytea,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        not_before timestamptz,
        expires_at timestamptz,
        wave integer NOT NULL DEFAULT 0,
        segments integer NOT NULL DEFAULT 1,
        provider text,
        provider_ref text,
        outcome text NOT NULL DEFAULT 'NONE',
        outcome_at timestamptz,
        escalated_from uuid,
        follow_up boolean NOT NULL DEFAULT false,
        reason text,
        subject text,
        text text,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        read_at timestamptz,
        recalled_at timestamptz,
        CONSTRAINT message_channel CHECK (channel IN
          ('EMAIL', 'IN_APP', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH', 'RELAY')),
        CONSTRAINT message_class CHECK (class IN ('CRITICAL', 'OPERATIONAL', 'BULK', 'DIGEST')),
        CONSTRAINT message_lane CHECK (lane IN ('CRITICAL', 'OPERATIONAL', 'BULK')),
        CONSTRAINT message_cadence CHECK (cadence IN ('DAILY', 'WEEKLY')),
        CONSTRAINT message_language CHECK (language IN ('id', 'su', 'en')),
        CONSTRAINT message_recipient CHECK (recipient IN
          ('MEMBER', 'REPORTER', 'AGENCY', 'OFFICE', 'STAFF', 'SUBSCRIBER')),
        CONSTRAINT message_state CHECK (state IN ('PENDING', 'HELD', 'SENDING', 'SENT', 'DELIVERED', 'FAILED',
          'SUPPRESSED', 'EXPIRED', 'CANCELLED')),
        CONSTRAINT message_outcome CHECK (outcome IN ('NONE', 'UNKNOWN', 'SENT', 'TIMED_OUT', 'BOUNCED_SOFT', 'REJECTED',
          'BOUNCED_HARD', 'DELIVERED', 'READ', 'COMPLAINED')),
        CONSTRAINT message_finished CHECK ((finished_at IS NULL) = (state IN ('PENDING', 'HELD', 'SENDING', 'SENT'))),
        CONSTRAINT message_contact_erased CHECK (finished_at IS NULL OR follow_up OR sealed_contact IS NULL)
      )`);
    await db.query(`
      CREATE INDEX message_due ON message (channel, lane, sender, due_at) WHERE state IN ('PENDING', 'SENDING')`);
    await db.query(`CREATE INDEX message_waiting ON message (state, due_at) WHERE state IN ('HELD', 'SENT')`);
    await db.query(`
      CREATE INDEX message_expiring ON message (expires_at) WHERE state IN ('PENDING', 'HELD', 'SENDING')`);
    await db.query(
      `CREATE INDEX message_inbox ON message (account_id, id) WHERE channel = 'IN_APP' AND state = 'DELIVERED'`,
    );
    await db.query(`
      CREATE INDEX message_unread ON message (account_id, id)
       WHERE channel = 'IN_APP' AND state = 'DELIVERED' AND read_at IS NULL`);
    await db.query(`CREATE INDEX message_of_plan ON message (plan_id, recipient, recipient_id)`);
    await db.query(`CREATE INDEX message_of_recipient ON message (recipient, recipient_id, id)`);
    await db.query(
      `CREATE INDEX message_of_provider ON message (provider_ref, provider) WHERE provider_ref IS NOT NULL`,
    );
    await db.query(`CREATE INDEX message_escalation ON message (escalated_from) WHERE escalated_from IS NOT NULL`);
    await db.query(`CREATE INDEX message_gathered ON message (gathered_in) WHERE gathered_in IS NOT NULL`);
    await db.query(`CREATE INDEX message_follow_up ON message (id) WHERE follow_up`);
    await db.query(`CREATE INDEX message_about ON message (about_id, id)`);
    await db.query(`
      CREATE TABLE attempt (
        message_id uuid NOT NULL CONSTRAINT attempt_message REFERENCES message (id),
        number integer NOT NULL,
        provider text NOT NULL,
        outcome text NOT NULL,
        detail text,
        at timestamptz NOT NULL,
        CONSTRAINT attempt_pkey PRIMARY KEY (message_id, number)
      )`);
    await db.query(`
      CREATE TABLE decision (
        message_id uuid NOT NULL CONSTRAINT decision_message REFERENCES message (id),
        number bigint GENERATED ALWAYS AS IDENTITY,
        decision text NOT NULL,
        reason text,
        detail jsonb,
        at timestamptz NOT NULL,
        CONSTRAINT decision_pkey PRIMARY KEY (message_id, number)
      )`);
    await db.query(`
      CREATE TABLE receipt (
        provider text NOT NULL,
        provider_ref text NOT NULL,
        status text NOT NULL,
        occurred_at timestamptz NOT NULL,
        detail text,
        received_at timestamptz NOT NULL,
        applied boolean NOT NULL DEFAULT false,
        CONSTRAINT receipt_pkey PRIMARY KEY (provider, provider_ref, status)
      )`);
    await db.query(`CREATE INDEX receipt_old ON receipt (received_at)`);
    await db.query(`CREATE INDEX receipt_open ON receipt (received_at) WHERE NOT applied`);
    await db.query(`
      CREATE TABLE rate_limit (
        provider text NOT NULL,
        sender text NOT NULL,
        lane text NOT NULL,
        rate double precision NOT NULL,
        tokens double precision NOT NULL,
        updated_at timestamptz NOT NULL,
        blocked_until timestamptz,
        throttled_at timestamptz,
        CONSTRAINT rate_limit_pkey PRIMARY KEY (provider, sender, lane)
      )`);
    await db.query(`
      CREATE TABLE provider_health (
        provider text NOT NULL CONSTRAINT provider_health_pkey PRIMARY KEY,
        weight double precision NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE recipient_reach (
        recipient text NOT NULL,
        recipient_id text NOT NULL,
        version integer NOT NULL,
        unreachable boolean NOT NULL,
        message_id uuid NOT NULL CONSTRAINT recipient_reach_message REFERENCES message (id),
        reason text NOT NULL,
        tried text[] NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT recipient_reach_pkey PRIMARY KEY (recipient, recipient_id)
      )`);
    await db.query(`CREATE INDEX recipient_unreachable_newest ON recipient_reach (message_id) WHERE unreachable`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'recipient_reach',
      'provider_health',
      'rate_limit',
      'receipt',
      'decision',
      'attempt',
      'message',
      'plan',
    ])
      await db.query(`DROP TABLE ${table}`);
    await db.query(`DROP FUNCTION message_id`);
  }
}
