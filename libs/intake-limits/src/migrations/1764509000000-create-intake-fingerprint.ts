import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntakeFingerprint1764509000000 implements MigrationInterface {
  name = 'CreateIntakeFingerprint1764509000000';

  async up(db: QueryRunner): Promise<void> {
    // Keyed hashes of recent submitters, which the limits count. Deleted after two days.
    await db.query(`
      CREATE TABLE intake_fingerprint (
        fingerprint bytea NOT NULL,
        submitted_at timestamptz NOT NULL,
        id uuid NOT NULL,
        CONSTRAINT intake_fingerprint_pkey PRIMARY KEY (fingerprint, submitted_at, id)
      )`);
    await db.query(`CREATE INDEX intake_fingerprint_by_time ON intake_fingerprint (submitted_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE intake_fingerprint`);
  }
}
