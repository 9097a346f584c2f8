import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreatePublishing1764100000000 implements MigrationInterface {
  name = 'CreatePublishing1764100000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await db.query(`
      CREATE TABLE area (
        code text PRIMARY KEY,
        version int NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        parent_code text,
        valid_from date,
        valid_until date,
        population int
      )`);
    await db.query(`CREATE INDEX area_by_parent ON area (parent_code)`);
    await db.query(`
      CREATE TABLE kim (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        village_codes text[] NOT NULL,
        fields_of_activity text[] NOT NULL
      )`);
    // fastupdate off: a query for hundreds of villages would compare each of them with the whole pending list.
    await db.query(`CREATE INDEX kim_by_village ON kim USING gin (village_codes) WITH (fastupdate = off)`);
    await db.query(`
      CREATE TABLE kim_level (
        kim_id uuid PRIMARY KEY,
        month text NOT NULL,
        version int NOT NULL,
        level text
      )`);
    await db.query(`
      CREATE TABLE unreachable_member (
        member_id uuid NOT NULL CONSTRAINT unreachable_member_pkey PRIMARY KEY,
        since timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        kind text NOT NULL,
        kim_id uuid,
        redirect_to uuid CONSTRAINT document_redirect REFERENCES document,
        closed_reason text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await db.query(createHistory('document', { table: 'document' }));
    await db.query(createEdition);
    await db.query(`CREATE INDEX edition_by_status ON edition (status, id)`);
    await db.query(`
      CREATE INDEX edition_by_renewal ON edition (renew_by, id) WHERE status = 'PUBLISHED' AND renew_by IS NOT NULL`);
    await db.query(`CREATE INDEX edition_by_title ON edition (title, id)`);
    await db.query(`
      CREATE INDEX edition_by_words ON edition USING gin (lower(title) gin_trgm_ops) WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX edition_by_village ON edition USING gin (village_codes) WITH (fastupdate = off)`);
    await db.query(`CREATE UNIQUE INDEX edition_of_document ON edition (document_id, language, number)`);
    await db.query(`
      CREATE UNIQUE INDEX edition_one_draft ON edition (document_id, language)
       WHERE status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')`);
    await db.query(`
      CREATE UNIQUE INDEX edition_one_live ON edition (document_id, language) WHERE status = 'PUBLISHED'`);
    await db.query(createHistory('edition', { table: 'edition', columns: 'content_hash text NOT NULL' }));
    await db.query(`
      CREATE TABLE task (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        edition_id uuid NOT NULL CONSTRAINT task_of_edition REFERENCES edition,
        edition_title text NOT NULL,
        kim_id uuid,
        village_codes text[] NOT NULL,
        status text NOT NULL,
        purpose text NOT NULL,
        priority text NOT NULL,
        due_on date NOT NULL,
        assigned_at timestamptz NOT NULL,
        reminded_at timestamptz,
        escalated_at timestamptz,
        cancellation_reason text
      )`);
    await db.query(`
      CREATE UNIQUE INDEX task_of_edition_and_kim ON task (edition_id, kim_id)
       WHERE purpose IN ('PUBLICATION', 'CORRECTION')`);
    await db.query(`
      CREATE UNIQUE INDEX task_of_withdrawal ON task (edition_id, kim_id) WHERE purpose = 'WITHDRAWAL'`);
    await db.query(`
      CREATE INDEX task_by_due_day ON task (due_on, id) WHERE status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')`);
    await db.query(`
      CREATE INDEX task_by_priority ON task (priority, due_on, id)
       WHERE status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')`);
    await db.query(`CREATE INDEX task_by_edition ON task (edition_id, id)`);
    await db.query(`CREATE INDEX task_by_kim ON task (kim_id, id)`);
    await db.query(`CREATE INDEX task_by_village ON task USING gin (village_codes) WITH (fastupdate = off)`);
    await db.query(`
      CREATE TABLE edition_target (
        edition_id uuid PRIMARY KEY CONSTRAINT edition_target_of_edition REFERENCES edition,
        version int NOT NULL,
        kim_statuses text[] NOT NULL,
        levels text[],
        fields_of_activity text[],
        notify text NOT NULL
      )`);
    await db.query(createHistory('task', { table: 'task' }));
    await db.query(`
      CREATE TABLE task_report (
        task_id uuid PRIMARY KEY CONSTRAINT task_report_of_task REFERENCES task,
        means text NOT NULL,
        audience text NOT NULL,
        people_reached int NOT NULL,
        disseminated_on date NOT NULL,
        village_codes text[] NOT NULL,
        proof_text text NOT NULL,
        proof_link text,
        reported_by text NOT NULL,
        reported_at timestamptz NOT NULL,
        sampled bool NOT NULL
      )`);
    await db.query(`
      CREATE TABLE village_coverage (
        task_id uuid NOT NULL,
        village_code text NOT NULL,
        edition_id uuid NOT NULL,
        version int NOT NULL,
        status text NOT NULL,
        kim_id uuid,
        people_reached int,
        disseminated_on date,
        means text,
        PRIMARY KEY (task_id, village_code)
      )`);
    await db.query(`CREATE INDEX village_coverage_of_edition ON village_coverage (edition_id, village_code)`);
    await db.query(`
      CREATE TABLE district_coverage (
        edition_id uuid NOT NULL,
        district_code text NOT NULL,
        village_codes text[] NOT NULL,
        targeted_at timestamptz NOT NULL,
        assigned int NOT NULL,
        reached int NOT NULL,
        checked int NOT NULL,
        people_reached bigint NOT NULL,
        people_checked bigint NOT NULL,
        PRIMARY KEY (edition_id, district_code)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'district_coverage',
      'village_coverage',
      'task_report',
      'task_history',
      'task',
      'edition_target',
    ])
      await db.query(`DROP TABLE ${table}`);
    for (const table of ['edition_history', 'edition']) await db.query(`DROP TABLE ${table}`);
    for (const table of ['document_history', 'document', 'unreachable_member', 'kim_level', 'kim', 'area'])
      await db.query(`DROP TABLE ${table}`);
  }
}

const createEdition = `
  CREATE TABLE edition (
    id uuid PRIMARY KEY,
    version int NOT NULL,
    status text NOT NULL,
    document_id uuid NOT NULL CONSTRAINT edition_of_its_document REFERENCES document,
    number int NOT NULL,
    language text NOT NULL,
    kind text NOT NULL,
    topic text NOT NULL,
    information_class text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    body text NOT NULL,
    body_html text NOT NULL,
    media jsonb NOT NULL,
    notice jsonb,
    village_codes text[] NOT NULL,
    disseminate_by date,
    expires_at timestamptz,
    supersedes uuid CONSTRAINT edition_supersedes REFERENCES edition,
    superseded_by uuid CONSTRAINT edition_superseded_by REFERENCES edition,
    correction_reason text,
    content_hash text NOT NULL,
    approved_hash text,
    created_by text NOT NULL,
    changed_by text NOT NULL,
    authors text[] NOT NULL,
    endorsed_by text,
    approved_by text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    published_at timestamptz,
    renew_by date,
    reminded_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    assigned_at timestamptz,
    CONSTRAINT edition_approved_content_unchanged
      CHECK ((status IN ('DRAFT', 'IN_REVIEW', 'DISCARDED')) = (approved_hash IS DISTINCT FROM content_hash)),
    CONSTRAINT edition_approved_by_second_person
      CHECK (approved_by IS NULL OR (approved_by <> ALL (authors) AND approved_by IS DISTINCT FROM endorsed_by)),
    CONSTRAINT edition_endorsed_by_second_person CHECK (endorsed_by IS NULL OR endorsed_by <> ALL (authors)),
    CONSTRAINT edition_clarification_approved_by_two
      CHECK (kind <> 'HOAX_CLARIFICATION' OR approved_by IS NULL OR endorsed_by IS NOT NULL),
    CONSTRAINT edition_published_complete
      CHECK (published_at IS NULL OR (information_class <> 'EXEMPT' AND body <> '' AND disseminate_by IS NOT NULL))
  )`;
