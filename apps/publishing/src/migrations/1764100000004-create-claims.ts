import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateClaims1764100000004 implements MigrationInterface {
  name = 'CreateClaims1764100000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE claim (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        excerpt text NOT NULL,
        statement text,
        reach text,
        harm text,
        score int NOT NULL,
        proposed_verdict text,
        proposed_subtype text,
        proposed_explanation text,
        proposed_media_authenticity text,
        proposed_by text,
        verdict text,
        subtype text,
        explanation text,
        media_authenticity text,
        rated_by text,
        confirmed_by text,
        rated_at timestamptz,
        clarification_document_id uuid,
        clarified_at timestamptz,
        merged_into uuid CONSTRAINT claim_merged_into REFERENCES claim,
        report_count int NOT NULL,
        village_codes text[] NOT NULL,
        channels text[] NOT NULL,
        kim_ids uuid[] NOT NULL,
        first_reported_at timestamptz NOT NULL,
        last_reported_at timestamptz NOT NULL,
        CONSTRAINT claim_rated_by_two CHECK (verdict IS NULL OR (rated_by IS NOT NULL AND confirmed_by <> rated_by)),
        CONSTRAINT claim_rated_with_statement CHECK (verdict IS NULL OR statement IS NOT NULL)
      )`);
    await db.query(`CREATE INDEX claim_by_score ON claim (score, id)`);
    await db.query(`CREATE INDEX claim_by_village ON claim USING gin (village_codes) WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX claim_by_kim ON claim USING gin (kim_ids) WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX claim_by_rating ON claim (rated_at, id) WHERE verdict IS NOT NULL`);
    await db.query(`
      CREATE UNIQUE INDEX claim_of_clarification ON claim (clarification_document_id)
       WHERE clarification_document_id IS NOT NULL`);
    await db.query(createHistory('claim', { table: 'claim' }));
    await db.query(`
      CREATE TABLE claim_report (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL CONSTRAINT claim_report_claim REFERENCES claim,
        receipt text NOT NULL,
        text text NOT NULL,
        link text,
        place text,
        village_codes text[] NOT NULL,
        channels text[] NOT NULL,
        kim_id uuid,
        account text,
        received_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX claim_report_of_claim ON claim_report (claim_id, id)`);
    await db.query(`CREATE UNIQUE INDEX claim_report_by_receipt ON claim_report (receipt)`);
    await db.query(`
      CREATE TABLE claim_contact (
        report_id uuid PRIMARY KEY CONSTRAINT claim_contact_report REFERENCES claim_report,
        wrapped_key bytea NOT NULL,
        sealed bytea NOT NULL,
        stored_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX claim_contact_by_age ON claim_contact (stored_at)`);
    await db.query(`
      CREATE TABLE claim_key (
        fingerprint bytea PRIMARY KEY,
        claim_id uuid NOT NULL CONSTRAINT claim_key_claim REFERENCES claim,
        bands int[] NOT NULL,
        trigrams bit(1024)
      )`);
    await db.query(`CREATE INDEX claim_key_of_claim ON claim_key (claim_id)`);
    // fastupdate off: a search would compare with the whole pending list.
    await db.query(`CREATE INDEX claim_key_by_band ON claim_key USING gin (bands) WITH (fastupdate = off)`);
    await db.query(`
      CREATE TABLE claim_picture (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL CONSTRAINT claim_picture_claim REFERENCES claim,
        hash bit(64) NOT NULL
      )`);
    await db.query(`CREATE INDEX claim_picture_of_claim ON claim_picture (claim_id)`);
    await db.query(`
      CREATE TABLE claim_evidence (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL CONSTRAINT claim_evidence_claim REFERENCES claim,
        kind text NOT NULL,
        publisher text NOT NULL,
        title text NOT NULL,
        link text NOT NULL,
        note text,
        rating text,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX claim_evidence_of_claim ON claim_evidence (claim_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = ['claim_evidence', 'claim_picture', 'claim_key', 'claim_contact', 'claim_report', 'claim_history'];
    for (const table of [...tables, 'claim']) await db.query(`DROP TABLE ${table}`);
  }
}
