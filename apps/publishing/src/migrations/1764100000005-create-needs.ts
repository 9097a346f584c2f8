import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateNeeds1764100000005 implements MigrationInterface {
  name = 'CreateNeeds1764100000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE information_need (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        text text NOT NULL,
        topic text,
        village_code text,
        kim_id uuid,
        votes int NOT NULL,
        answered_by uuid CONSTRAINT information_need_answer REFERENCES document,
        merged_into uuid CONSTRAINT information_need_merged REFERENCES information_need,
        declined_reason text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX information_need_by_votes ON information_need (status, votes, id)`);
    await db.query(`
      CREATE INDEX information_need_by_words ON information_need USING gin (lower(text) gin_trgm_ops)
        WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX information_need_by_village ON information_need (village_code, id)`);
    await db.query(`CREATE INDEX information_need_by_kim ON information_need (kim_id, id)`);
    await db.query(`CREATE INDEX information_need_by_creation ON information_need (created_at)`);
    await db.query(createHistory('information-need', { table: 'information_need' }));
    await db.query(`
      CREATE TABLE need_vote (
        need_id uuid NOT NULL CONSTRAINT need_vote_need REFERENCES information_need,
        kim_id uuid NOT NULL,
        voted_by text NOT NULL,
        voted_at timestamptz NOT NULL,
        PRIMARY KEY (need_id, kim_id)
      )`);
    await db.query(`
      CREATE TABLE edition_feedback (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT edition_feedback_edition REFERENCES edition,
        verdict text NOT NULL,
        why text,
        given_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX edition_feedback_by_edition ON edition_feedback (edition_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['edition_feedback', 'need_vote', 'information_need_history', 'information_need'])
      await db.query(`DROP TABLE ${table}`);
  }
}
