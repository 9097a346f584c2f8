import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateCampaigns1764100000007 implements MigrationInterface {
  name = 'CreateCampaigns1764100000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE campaign (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        goals jsonb NOT NULL,
        stages jsonb NOT NULL,
        document_ids uuid[] NOT NULL,
        area_codes text[] NOT NULL,
        village_codes text[] NOT NULL,
        status_reason text,
        paused_on date,
        resumed_on date,
        started_at timestamptz,
        ended_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT campaign_period CHECK (starts_on <= ends_on)
      )`);
    await db.query(`CREATE INDEX campaign_by_status ON campaign (status, id)`);
    await db.query(`CREATE INDEX campaign_by_end ON campaign (ends_on, id)`);
    await db.query(`CREATE INDEX campaign_by_title ON campaign (title, id)`);
    await db.query(`CREATE INDEX campaign_by_document ON campaign USING gin (document_ids) WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX campaign_by_village ON campaign USING gin (village_codes) WITH (fastupdate = off)`);
    await db.query(createHistory('campaign', { table: 'campaign' }));
    await db.query(`
      CREATE TABLE campaign_report (
        campaign_id uuid PRIMARY KEY CONSTRAINT campaign_report_campaign REFERENCES campaign,
        progress jsonb NOT NULL,
        conclusion text NOT NULL,
        text_id text NOT NULL,
        text_en text NOT NULL,
        closed_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['campaign_report', 'campaign_history', 'campaign']) await db.query(`DROP TABLE ${table}`);
  }
}
