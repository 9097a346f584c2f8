import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to the holders of a role at a place, and who has read them. */
export class CreateRoleInbox1764100000010 implements MigrationInterface {
  name = 'CreateRoleInbox1764100000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE role_message (
        id uuid NOT NULL CONSTRAINT role_message_pkey PRIMARY KEY,
        event_id uuid NOT NULL,
        role text NOT NULL,
        place text NOT NULL,
        template text NOT NULL,
        template_version integer NOT NULL,
        variables jsonb NOT NULL,
        about_kind text NOT NULL,
        about_id uuid NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT role_message_role CHECK (role IN
          ('VILLAGE_OFFICER', 'DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER', 'DISKOMINFO_EDITOR', 'COMPLAINT_COORDINATOR',
           'AGENCY_LIAISON', 'PPID_OFFICER', 'PPID_SUPERIOR', 'DPO')),
        CONSTRAINT role_message_about CHECK (about_kind IN
          ('KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM', 'EDITION', 'PLAN'))
      )`);
    await db.query(`CREATE UNIQUE INDEX role_message_once ON role_message (event_id, template, role, place)`);
    await db.query(`CREATE INDEX role_message_inbox ON role_message (role, id)`);
    await db.query(`CREATE INDEX role_message_of_place ON role_message (role, place, id)`);
    await db.query(`
      CREATE TABLE role_message_read (
        account text NOT NULL,
        message_id uuid NOT NULL CONSTRAINT role_message_read_message REFERENCES role_message (id),
        read_at timestamptz NOT NULL,
        CONSTRAINT role_message_read_pkey PRIMARY KEY (account, message_id)
      )`);
    await db.query(`CREATE INDEX role_message_read_of_message ON role_message_read (message_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE role_message_read`);
    await db.query(`DROP TABLE role_message`);
  }
}
