import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWeb1764300000000 implements MigrationInterface {
  name = 'CreateWeb1764300000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE web_session (
        id_hash bytea PRIMARY KEY,
        subject text NOT NULL,
        wrapped_key bytea,
        sealed_tokens bytea NOT NULL,
        sealed_form bytea,
        version int NOT NULL,
        token_expires_at timestamptz NOT NULL,
        refreshed_until timestamptz,
        used_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX web_session_by_subject ON web_session (subject) WHERE wrapped_key IS NOT NULL`);
    await db.query(`CREATE INDEX web_session_by_expiry ON web_session (expires_at)`);
    await db.query(`
      CREATE TABLE pending_sign_in (
        state_hash bytea PRIMARY KEY,
        browser_hash bytea NOT NULL,
        wrapped_key bytea NOT NULL,
        sealed bytea NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX pending_sign_in_by_expiry ON pending_sign_in (expires_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE pending_sign_in`);
    await db.query(`DROP TABLE web_session`);
  }
}
