import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateDiscussions1764100000006 implements MigrationInterface {
  name = 'CreateDiscussions1764100000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE thread (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        topic text NOT NULL,
        area_code text NOT NULL,
        title text NOT NULL,
        kim_id uuid,
        begun_by text NOT NULL,
        begun_at timestamptz NOT NULL,
        reply_count int NOT NULL,
        answer_id uuid,
        link_kind text,
        link_id text,
        CONSTRAINT thread_link_whole CHECK ((link_kind IS NULL) = (link_id IS NULL))
      )`);
    await db.query(`CREATE INDEX thread_by_topic ON thread (topic, id)`);
    await db.query(createHistory('thread', { table: 'thread' }));
    await db.query(`
      CREATE TABLE reply (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        thread_id uuid NOT NULL CONSTRAINT reply_thread REFERENCES thread,
        number int NOT NULL,
        text text NOT NULL,
        kim_id uuid,
        written_by text NOT NULL,
        written_at timestamptz NOT NULL,
        hidden_by text,
        moderation_reason text
      )`);
    await db.query(`CREATE UNIQUE INDEX reply_of_thread ON reply (thread_id, number)`);
    await db.query(createHistory('reply', { table: 'reply' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['reply_history', 'reply', 'thread_history', 'thread']) await db.query(`DROP TABLE ${table}`);
  }
}
