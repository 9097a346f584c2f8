import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotentResponse1764000100000 implements MigrationInterface {
  name = 'CreateIdempotentResponse1764000100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE idempotent_response (
        account text NOT NULL,
        operation text NOT NULL,
        key_hash bytea NOT NULL,
        body_hash bytea NOT NULL,
        response bytea NOT NULL,
        expires_at timestamptz NOT NULL DEFAULT now() + interval '24 hours',
        PRIMARY KEY (account, operation, key_hash)
      )`);
    await db.query(`CREATE INDEX idempotent_response_by_expiry ON idempotent_response (expires_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE idempotent_response`);
  }
}
