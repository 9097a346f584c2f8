import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

/** Creates the tables of requests for information. */
export class CreateInformationRequests1764630000000 implements MigrationInterface {
  name = 'CreateInformationRequests1764630000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE information_register_year (
        year int NOT NULL,
        last_number int NOT NULL,
        CONSTRAINT information_register_year_pkey PRIMARY KEY (year)
      );
      CREATE TABLE information_request (
        aspiration_id uuid NOT NULL,
        year int NOT NULL,
        number int NOT NULL,
        purpose text,
        form text,
        CONSTRAINT information_request_pkey PRIMARY KEY (aspiration_id),
        CONSTRAINT information_request_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
      );
      CREATE UNIQUE INDEX information_request_number ON information_request (year, number);
      CREATE TABLE information_decision (
        id uuid NOT NULL,
        aspiration_id uuid NOT NULL,
        number int NOT NULL,
        outcome text NOT NULL,
        ground text,
        consequence_test text,
        subject text NOT NULL,
        form text,
        cost int,
        held_by text,
        forwarded boolean NOT NULL DEFAULT false,
        working_days int NOT NULL,
        late boolean NOT NULL,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT information_decision_pkey PRIMARY KEY (id),
        CONSTRAINT information_decision_request FOREIGN KEY (aspiration_id) REFERENCES information_request (aspiration_id),
        CONSTRAINT information_decision_ground CHECK ((ground IS NOT NULL) = (outcome IN ('REFUSED', 'GRANTED_IN_PART'))),
        CONSTRAINT information_decision_tested
          CHECK ((consequence_test IS NOT NULL) = (outcome IN ('REFUSED', 'GRANTED_IN_PART'))),
        CONSTRAINT information_decision_holder CHECK ((held_by IS NOT NULL) = (outcome = 'NOT_HELD'))
      );
      CREATE UNIQUE INDEX information_decision_number ON information_decision (aspiration_id, number);
      CREATE TABLE information_objection (
        id uuid NOT NULL,
        version int NOT NULL,
        status text NOT NULL,
        aspiration_id uuid NOT NULL,
        village_code text NOT NULL,
        ground text NOT NULL,
        filed_at timestamptz NOT NULL,
        outcome text,
        ended_at timestamptz,
        dispute_until date,
        CONSTRAINT information_objection_pkey PRIMARY KEY (id),
        CONSTRAINT information_objection_request FOREIGN KEY (aspiration_id) REFERENCES information_request (aspiration_id),
        CONSTRAINT information_objection_answered CHECK ((outcome IS NOT NULL) = (status = 'ANSWERED'))
      );
      CREATE UNIQUE INDEX information_objection_once ON information_objection (aspiration_id) WHERE (status = 'FILED');
      CREATE INDEX information_objection_of_request ON information_objection (aspiration_id, id);
      CREATE INDEX information_objection_by_status ON information_objection (status, id);`);
    await db.query(createHistory('information-objection', { table: 'information_objection' }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE information_objection_history, information_objection, information_decision, information_request,
        information_register_year`);
  }
}
