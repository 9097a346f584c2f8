import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMember1764030000000 implements MigrationInterface {
  name = 'CreateMember1764030000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE member (
        id uuid NOT NULL,
        kim_id uuid NOT NULL,
        version integer NOT NULL,
        post text NOT NULL,
        account_id uuid,
        joined_on date NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT member_pkey PRIMARY KEY (id),
        CONSTRAINT member_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT member_post_known CHECK (post IN ('CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'))
      )`);
    await db.query(`CREATE INDEX member_by_kim ON member (kim_id, id)`);
    await db.query(`CREATE UNIQUE INDEX member_post ON member (kim_id, post) WHERE post <> 'MEMBER'`);
    await db.query(`CREATE UNIQUE INDEX member_account ON member (kim_id, account_id) WHERE account_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE member_contact (
        member_id uuid NOT NULL,
        wrapped_key bytea NOT NULL,
        sealed bytea NOT NULL,
        CONSTRAINT member_contact_pkey PRIMARY KEY (member_id),
        CONSTRAINT member_contact_member FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await db.query(`
      CREATE TABLE contact_access (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        purpose text NOT NULL,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT contact_access_pkey PRIMARY KEY (id),
        CONSTRAINT contact_access_member FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await db.query(`CREATE INDEX contact_access_by_member ON contact_access (member_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['contact_access', 'member_contact', 'member']) await db.query(`DROP TABLE ${table}`);
  }
}
