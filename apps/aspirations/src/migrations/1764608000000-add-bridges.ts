import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class AddBridges1764608000000 implements MigrationInterface {
  name = 'AddBridges1764608000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of changesBack) await db.query(statement);
  }
}

const isPublic = `verified_at IS NOT NULL AND NOT confidential AND merged_into IS NULL`;

const changes = [
  `CREATE INDEX aspiration_public ON aspiration (received_at, id) WHERE ${isPublic}`,
  `CREATE INDEX aspiration_public_by_category ON aspiration (category, received_at, id) WHERE ${isPublic}`,
  `CREATE INDEX aspiration_public_by_village ON aspiration (village_code, received_at, id) WHERE ${isPublic}`,
  `CREATE INDEX aspiration_referred_to_lapor ON aspiration (closed_at, id) WHERE referred_to = 'LAPOR'`,
  `CREATE TABLE open311_key (
     id uuid PRIMARY KEY,
     name text NOT NULL,
     area_code text,
     key_hash bytea NOT NULL,
     created_by text NOT NULL,
     created_at timestamptz NOT NULL,
     revoked_at timestamptz
   )`,
  `CREATE UNIQUE INDEX open311_key_by_hash ON open311_key (key_hash)`,
  `CREATE TABLE lapor_hand_over (
     id uuid PRIMARY KEY CONSTRAINT lapor_hand_over_aspiration REFERENCES aspiration,
     version int NOT NULL,
     status text NOT NULL,
     queued_at timestamptz NOT NULL,
     due_at timestamptz,
     tries int NOT NULL DEFAULT 0,
     last_failure text,
     sent_at timestamptz,
     lapor_id text,
     lapor_status text,
     last_receipt_at timestamptz,
     polled_at timestamptz,
     CONSTRAINT lapor_hand_over_due CHECK ((due_at IS NOT NULL) = (status = 'QUEUED')),
     CONSTRAINT lapor_hand_over_known CHECK (status <> 'ACKNOWLEDGED' OR lapor_id IS NOT NULL)
   )`,
  `CREATE INDEX lapor_hand_over_by_due ON lapor_hand_over (due_at) WHERE due_at IS NOT NULL`,
  `CREATE INDEX lapor_hand_over_by_status ON lapor_hand_over (status, queued_at, id)`,
  createHistory('lapor-hand-over', { table: 'lapor_hand_over' }),
  `CREATE UNIQUE INDEX lapor_hand_over_by_lapor_id ON lapor_hand_over (lapor_id) WHERE lapor_id IS NOT NULL`,
  `CREATE TABLE lapor_unmatched_receipt (
     reference text NOT NULL,
     fault text NOT NULL,
     outcome text NOT NULL,
     lapor_id text,
     received_at timestamptz NOT NULL,
     PRIMARY KEY (reference, fault)
   )`,
];

const changesBack = [
  `DROP TABLE lapor_unmatched_receipt, lapor_hand_over_history, lapor_hand_over, open311_key`,
  `DROP INDEX aspiration_referred_to_lapor, aspiration_public, aspiration_public_by_category,
     aspiration_public_by_village`,
];
