import type { MigrationInterface, QueryRunner } from 'typeorm';

const contactChannel = `channel IN ('EMAIL', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH')`;
const ownerKind = `owner_kind IN ('ACCOUNT', 'MEMBER', 'SUBSCRIBER', 'REPORTER')`;

/** Recipients, their addresses, what they subscribed to, and what they prefer. */
export class CreateSubscribers1764100000007 implements MigrationInterface {
  name = 'CreateSubscribers1764100000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE subscriber (
        id uuid NOT NULL CONSTRAINT subscriber_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT subscriber_kind CHECK (kind IN ('MEMBER', 'PUBLIC', 'STAFF')),
        version integer NOT NULL,
        kim_id uuid,
        post text,
        area_code text,
        account_id uuid,
        language text NOT NULL CONSTRAINT subscriber_language CHECK (language IN ('id', 'su', 'en')),
        active boolean NOT NULL,
        refresh_at timestamptz,
        refresh_tries integer NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX subscriber_of_kim ON subscriber (kim_id) WHERE kind = 'MEMBER'`);
    await db.query(`CREATE INDEX subscriber_of_account ON subscriber (account_id)`);
    await db.query(`CREATE INDEX subscriber_by_area ON subscriber (area_code, id) WHERE active`);
    await db.query(`CREATE INDEX subscriber_to_refresh ON subscriber (refresh_at) WHERE refresh_at IS NOT NULL`);
    await db.query(`
      CREATE TABLE subscriber_kim (
        id uuid NOT NULL CONSTRAINT subscriber_kim_pkey PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        village_codes text[] NOT NULL
      )`);
    await db.query(`CREATE INDEX subscriber_kim_by_village ON subscriber_kim USING gin (village_codes)`);
    await this.createContactPoints(db);
    await db.query(`
      CREATE TABLE subscription (
        id uuid NOT NULL CONSTRAINT subscription_pkey PRIMARY KEY,
        subscriber_id uuid NOT NULL CONSTRAINT subscription_subscriber REFERENCES subscriber (id),
        area_prefix text NOT NULL,
        topic text NOT NULL,
        kind text NOT NULL,
        language text NOT NULL CONSTRAINT subscription_language CHECK (language IN ('id', 'su', 'en')),
        cadence text NOT NULL CONSTRAINT subscription_cadence CHECK (cadence IN ('IMMEDIATE', 'DAILY', 'WEEKLY')),
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz
      )`);
    await db.query(`
      CREATE UNIQUE INDEX subscription_once ON subscription (subscriber_id, area_prefix, topic, kind, language)`);
    await db.query(
      `CREATE INDEX subscription_match ON subscription (topic, kind, language, area_prefix) WHERE confirmed_at IS NOT NULL`,
    );
    await db.query(`
      CREATE TABLE consent (
        id uuid NOT NULL CONSTRAINT consent_pkey PRIMARY KEY,
        owner_kind text NOT NULL,
        owner_id uuid NOT NULL,
        contact_point_id uuid,
        act text NOT NULL CONSTRAINT consent_act CHECK (act IN ('GIVEN', 'CONFIRMED', 'WITHDRAWN')),
        means text NOT NULL CONSTRAINT consent_means
          CHECK (means IN ('API', 'CODE', 'LINK', 'ONE_CLICK', 'INBOUND', 'STAFF')),
        text text NOT NULL,
        text_version integer NOT NULL,
        language text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX consent_of_owner ON consent (owner_kind, owner_id, id)`);
    await this.createPreferences(db);
  }

  private async createContactPoints(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE contact_point (
        id uuid NOT NULL CONSTRAINT contact_point_pkey PRIMARY KEY,
        owner_kind text NOT NULL CONSTRAINT contact_point_owner CHECK (${ownerKind}),
        owner_id uuid NOT NULL,
        channel text NOT NULL CONSTRAINT contact_point_channel CHECK (${contactChannel}),
        wrapped_key bytea,
        sealed_address bytea,
        fingerprint bytea NOT NULL,
        state text NOT NULL CONSTRAINT contact_point_state CHECK (state IN ('UNCONFIRMED', 'CONFIRMED', 'REMOVED')),
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        CONSTRAINT contact_point_erased CHECK (state <> 'REMOVED' OR (wrapped_key IS NULL AND sealed_address IS NULL))
      )`);
    await db.query(`
      CREATE UNIQUE INDEX contact_point_once ON contact_point (owner_kind, owner_id, channel, fingerprint)`);
    await db.query(`
      CREATE TABLE former_member_address (
        id uuid NOT NULL CONSTRAINT former_member_address_pkey PRIMARY KEY,
        member_id uuid NOT NULL,
        channel text NOT NULL,
        wrapped_key bytea NOT NULL,
        sealed_address bytea NOT NULL
      )`);
    await db.query(`CREATE INDEX former_member_address_of_member ON former_member_address (member_id)`);
    await db.query(`CREATE INDEX contact_point_of_address ON contact_point (fingerprint, channel)`);
    await db.query(`
      CREATE TABLE contact_confirmation (
        contact_point_id uuid NOT NULL CONSTRAINT contact_confirmation_pkey PRIMARY KEY
          CONSTRAINT contact_confirmation_point REFERENCES contact_point (id),
        code bytea,
        wrong_codes integer NOT NULL,
        due_at timestamptz,
        tries integer NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX contact_confirmation_due ON contact_confirmation (due_at) WHERE due_at IS NOT NULL`);
    await db.query(`
      CREATE TABLE suppression (
        fingerprint bytea NOT NULL,
        channel text NOT NULL CONSTRAINT suppression_channel CHECK (${contactChannel}),
        reason text NOT NULL CONSTRAINT suppression_reason
          CHECK (reason IN ('STOP', 'UNSUBSCRIBED', 'HARD_BOUNCE', 'COMPLAINT', 'BLOCKED', 'GONE', 'STAFF')),
        since timestamptz NOT NULL,
        CONSTRAINT suppression_pkey PRIMARY KEY (fingerprint, channel)
      )`);
    await db.query(`
      CREATE TABLE address_day (
        fingerprint bytea NOT NULL,
        channel text NOT NULL,
        kind text NOT NULL,
        day date NOT NULL,
        messages integer NOT NULL,
        CONSTRAINT address_day_pkey PRIMARY KEY (fingerprint, channel, kind, day)
      )`);
    await db.query(`CREATE INDEX address_day_old ON address_day (day)`);
  }

  private async createPreferences(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE preference (
        owner_kind text NOT NULL CONSTRAINT preference_owner CHECK (${ownerKind}),
        owner_id uuid NOT NULL,
        class text NOT NULL,
        channel text NOT NULL,
        topic text NOT NULL,
        allow boolean NOT NULL,
        CONSTRAINT preference_pkey PRIMARY KEY (owner_kind, owner_id, class, channel, topic)
      )`);
    await db.query(`
      CREATE TABLE preference_profile (
        owner_kind text NOT NULL CONSTRAINT preference_profile_owner CHECK (${ownerKind}),
        owner_id uuid NOT NULL,
        version integer NOT NULL,
        quiet_from integer,
        quiet_until integer,
        seasonal boolean NOT NULL,
        zone text NOT NULL CONSTRAINT preference_profile_zone
          CHECK (zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
        language text NOT NULL CONSTRAINT preference_profile_language CHECK (language IN ('id', 'su', 'en')),
        cadence text NOT NULL CONSTRAINT preference_profile_cadence CHECK (cadence IN ('IMMEDIATE', 'DAILY', 'WEEKLY')),
        updated_at timestamptz NOT NULL,
        CONSTRAINT preference_profile_pkey PRIMARY KEY (owner_kind, owner_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'preference_profile',
      'preference',
      'consent',
      'subscription',
      'address_day',
      'suppression',
      'contact_confirmation',
      'contact_point',
      'former_member_address',
      'subscriber_kim',
      'subscriber',
    ])
      await db.query(`DROP TABLE ${table}`);
  }
}
