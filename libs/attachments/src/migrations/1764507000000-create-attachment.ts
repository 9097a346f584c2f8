import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachment1764507000000 implements MigrationInterface {
  name = 'CreateAttachment1764507000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE attachment (
        id uuid NOT NULL,
        account text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        sha256 bytea NOT NULL,
        image_hash bit(64),
        created_at timestamptz NOT NULL DEFAULT now(),
        owner_kind text,
        owner_id text,
        ordinal integer,
        claimed_at timestamptz,
        CONSTRAINT attachment_pkey PRIMARY KEY (id),
        CONSTRAINT attachment_owner_whole CHECK (num_nonnulls(owner_kind, owner_id, ordinal, claimed_at) IN (0, 4))
      )`);
    await db.query(`
      CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id, ordinal) WHERE owner_kind IS NOT NULL`);
    await db.query(`CREATE INDEX attachment_unclaimed ON attachment (account, created_at) WHERE owner_kind IS NULL`);
    await db.query(`CREATE INDEX attachment_unclaimed_by_age ON attachment (created_at) WHERE owner_kind IS NULL`);
    await db.query(`
      CREATE TABLE attachment_content (
        attachment_id uuid NOT NULL,
        content bytea STORAGE EXTERNAL NOT NULL,
        CONSTRAINT attachment_content_pkey PRIMARY KEY (attachment_id),
        CONSTRAINT attachment_content_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['attachment_content', 'attachment']) await db.query(`DROP TABLE ${table}`);
  }
}
