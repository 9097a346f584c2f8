import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

/** What providers reported, who is linked to their channels, and what members of KIM relay in person. */
export class CreateChannels1764100000008 implements MigrationInterface {
  name = 'CreateChannels1764100000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE provider_event (
        provider text NOT NULL,
        event_id text NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT provider_event_pkey PRIMARY KEY (provider, event_id)
      )`);
    await db.query(`CREATE INDEX provider_event_old ON provider_event (received_at)`);
    await db.query(`
      CREATE TABLE whatsapp_conversation (
        fingerprint bytea NOT NULL CONSTRAINT whatsapp_conversation_pkey PRIMARY KEY,
        written_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX whatsapp_conversation_old ON whatsapp_conversation (written_at)`);
    await db.query(`
      CREATE TABLE telegram_link (
        code bytea NOT NULL CONSTRAINT telegram_link_pkey PRIMARY KEY,
        account_id uuid NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE UNIQUE INDEX telegram_link_once ON telegram_link (account_id)`);
    await this.createRelay(db);
  }

  private async createRelay(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE relay_request (
        id uuid NOT NULL CONSTRAINT relay_request_pkey PRIMARY KEY,
        version integer NOT NULL,
        status text NOT NULL,
        member_id uuid NOT NULL,
        account_id uuid NOT NULL,
        kim_id uuid NOT NULL,
        village_code text NOT NULL,
        wrapped_key bytea,
        sealed_content bytea,
        asked_at timestamptz NOT NULL,
        asked uuid[] NOT NULL,
        answer_by timestamptz,
        due_at timestamptz NOT NULL,
        finished_at timestamptz,
        reported_at timestamptz,
        CONSTRAINT relay_request_erased CHECK
          (status IN ('ASKED', 'ACCEPTED', 'UNASSIGNED') OR sealed_content IS NULL)
      )`);
    await db.query(`CREATE INDEX relay_request_of_account ON relay_request (account_id, id)`);
    await db.query(`
      CREATE INDEX relay_request_due ON relay_request (due_at)
       WHERE status IN ('ASKED', 'ACCEPTED', 'UNASSIGNED')`);
    await db.query(`
      CREATE INDEX relay_request_to_pass_on ON relay_request (answer_by) WHERE status IN ('ASKED', 'UNASSIGNED')`);
    await db.query(`
      CREATE INDEX relay_request_to_report ON relay_request (finished_at)
       WHERE finished_at IS NOT NULL AND reported_at IS NULL`);
    await db.query(createHistory('relay-request', { table: 'relay_request' }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE relay_request_history, relay_request, telegram_link, whatsapp_conversation, provider_event',
    );
  }
}
