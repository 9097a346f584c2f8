import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateNetwork1764506100000 implements MigrationInterface {
  name = 'CreateNetwork1764506100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE partnership (
        id uuid NOT NULL,
        version integer NOT NULL,
        proposer_kim_id uuid NOT NULL,
        partner_kim_id uuid NOT NULL,
        purpose text NOT NULL,
        status text NOT NULL,
        accepted_on date,
        ended_on date,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT partnership_pkey PRIMARY KEY (id),
        CONSTRAINT partnership_proposer FOREIGN KEY (proposer_kim_id) REFERENCES kim (id),
        CONSTRAINT partnership_partner FOREIGN KEY (partner_kim_id) REFERENCES kim (id),
        CONSTRAINT partnership_status CHECK (status IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'ENDED')),
        CONSTRAINT partnership_of_two CHECK (proposer_kim_id <> partner_kim_id)
      )`);
    await db.query(`CREATE INDEX partnership_by_proposer ON partnership (proposer_kim_id, id)`);
    await db.query(`CREATE INDEX partnership_by_partner ON partnership (partner_kim_id, id)`);
    await db.query(`
      CREATE UNIQUE INDEX partnership_once
          ON partnership (least(proposer_kim_id, partner_kim_id), greatest(proposer_kim_id, partner_kim_id))
       WHERE status IN ('PROPOSED', 'ACCEPTED')`);
    await db.query(createHistory('partnership', { table: 'partnership' }));
    await db.query(`
      CREATE TABLE help_request (
        id uuid NOT NULL,
        version integer NOT NULL,
        kim_id uuid NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        needed_by date,
        status text NOT NULL,
        helping_kim_id uuid,
        done_on date,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT help_request_pkey PRIMARY KEY (id),
        CONSTRAINT help_request_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT help_request_helper FOREIGN KEY (helping_kim_id) REFERENCES kim (id),
        CONSTRAINT help_request_status CHECK (status IN ('OPEN', 'OFFERED', 'ACCEPTED', 'DONE', 'WITHDRAWN'))
      )`);
    await db.query(`CREATE INDEX help_request_by_kim ON help_request (kim_id, id)`);
    await db.query(`CREATE INDEX help_request_by_status ON help_request (status, id)`);
    await db.query(createHistory('help-request', { table: 'help_request' }));
    await db.query(`
      CREATE TABLE help_offer (
        id uuid NOT NULL,
        help_request_id uuid NOT NULL,
        kim_id uuid NOT NULL,
        message text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT help_offer_pkey PRIMARY KEY (id),
        CONSTRAINT help_offer_request FOREIGN KEY (help_request_id) REFERENCES help_request (id),
        CONSTRAINT help_offer_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
      )`);
    await db.query(`CREATE UNIQUE INDEX help_offer_once ON help_offer (help_request_id, kim_id)`);
    await db.query(`
      CREATE TABLE forum_delegate (
        id uuid NOT NULL,
        version integer NOT NULL,
        area_code text NOT NULL,
        kim_id uuid NOT NULL,
        member_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT forum_delegate_pkey PRIMARY KEY (id),
        CONSTRAINT forum_delegate_area FOREIGN KEY (area_code) REFERENCES area (code),
        CONSTRAINT forum_delegate_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT forum_delegate_member FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT forum_delegate_status CHECK (status IN ('NAMED', 'RECALLED')),
        CONSTRAINT forum_delegate_term CHECK (starts_on <= ends_on)
      )`);
    await db.query(`CREATE INDEX forum_delegate_by_area ON forum_delegate (area_code, id)`);
    await db.query(`CREATE INDEX forum_delegate_by_kim ON forum_delegate (kim_id, area_code)`);
    await db.query(createHistory('forum-delegate', { table: 'forum_delegate' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'forum_delegate_history',
      'forum_delegate',
      'help_offer',
      'help_request_history',
      'help_request',
      'partnership_history',
      'partnership',
    ])
      await db.query(`DROP TABLE ${table}`);
  }
}
