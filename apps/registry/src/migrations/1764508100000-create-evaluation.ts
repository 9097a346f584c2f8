import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateEvaluation1764508100000 implements MigrationInterface {
  name = 'CreateEvaluation1764508100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE evaluation (
        id uuid NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        year integer NOT NULL,
        status text NOT NULL,
        criteria jsonb NOT NULL,
        jurors uuid[] NOT NULL,
        kim_ids uuid[] NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT evaluation_pkey PRIMARY KEY (id),
        CONSTRAINT evaluation_status CHECK (status IN ('OPEN', 'JUDGING', 'CLOSED', 'PUBLISHED'))
      )`);
    await db.query(`
      CREATE TABLE evaluation_score (
        evaluation_id uuid NOT NULL,
        kim_id uuid NOT NULL,
        juror uuid NOT NULL,
        criterion text NOT NULL,
        score integer NOT NULL,
        remark text,
        at timestamptz NOT NULL,
        CONSTRAINT evaluation_score_pkey PRIMARY KEY (evaluation_id, kim_id, juror, criterion),
        CONSTRAINT evaluation_score_evaluation FOREIGN KEY (evaluation_id) REFERENCES evaluation (id),
        CONSTRAINT evaluation_score_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT evaluation_score_range CHECK (score BETWEEN 0 AND 100)
      )`);
    await db.query(createHistory('evaluation', { table: 'evaluation' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['evaluation_history', 'evaluation_score', 'evaluation']) await db.query(`DROP TABLE ${table}`);
  }
}
