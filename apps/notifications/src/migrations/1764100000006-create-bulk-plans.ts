import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

/** Plans for audiences, and the state of their messages. */
export class CreateBulkPlans1764100000006 implements MigrationInterface {
  name = 'CreateBulkPlans1764100000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bulk_plan (
        id uuid NOT NULL CONSTRAINT bulk_plan_pkey PRIMARY KEY CONSTRAINT bulk_plan_plan REFERENCES plan (id),
        version integer NOT NULL,
        status text NOT NULL,
        sender text NOT NULL,
        class text NOT NULL CONSTRAINT bulk_plan_class CHECK (class IN ('CRITICAL', 'OPERATIONAL', 'BULK')),
        disaster boolean NOT NULL,
        topic text,
        channels text[] NOT NULL,
        areas text[] NOT NULL,
        audience jsonb NOT NULL,
        not_before timestamptz,
        expires_at timestamptz,
        canary jsonb,
        tolerance_percent integer NOT NULL,
        dry_run jsonb,
        cursor uuid,
        planned_at timestamptz,
        planned integer NOT NULL,
        wave integer NOT NULL,
        watched_from integer NOT NULL,
        pause_cause text,
        pause_detail jsonb,
        checked text[] NOT NULL,
        created_by text NOT NULL,
        approved_by text,
        approved_at timestamptz,
        look_at timestamptz,
        recall_notice text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz
      )`);
    await db.query(`CREATE INDEX bulk_plan_active ON bulk_plan (id) WHERE settled_at IS NULL AND status <> 'DRAFT'`);
    await db.query(`CREATE INDEX bulk_plan_by_sender ON bulk_plan (sender, id)`);
    await db.query(`CREATE INDEX message_of_plan_due ON message (plan_id, due_at, id) WHERE finished_at IS NULL`);
    await db.query(`CREATE INDEX message_of_wave ON message (plan_id, wave) WHERE wave > 0`);
    await db.query(createHistory('plan', { table: 'bulk_plan' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const index of ['message_of_plan_due', 'message_of_wave']) await db.query(`DROP INDEX ${index}`);
    for (const table of ['plan_history', 'bulk_plan']) await db.query(`DROP TABLE ${table}`);
  }
}
