import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateTraining1764505000000 implements MigrationInterface {
  name = 'CreateTraining1764505000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE training (
        id uuid NOT NULL CONSTRAINT training_pkey PRIMARY KEY,
        version integer NOT NULL,
        title text NOT NULL,
        description text,
        mode text NOT NULL,
        status text NOT NULL,
        capacity integer NOT NULL,
        required_sessions integer,
        pass_score integer,
        invited_area_codes text[] NOT NULL,
        invited_kim_ids uuid[] NOT NULL,
        materials jsonb NOT NULL,
        starts_at timestamptz,
        ends_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT training_mode CHECK (mode IN ('VIRTUAL', 'FACE_TO_FACE')),
        CONSTRAINT training_status CHECK (status IN ('DRAFT', 'SCHEDULED', 'CANCELLED', 'COMPLETED')),
        CONSTRAINT training_capacity CHECK (capacity > 0)
      )`);
    await db.query(`CREATE INDEX training_by_status ON training (status, id)`);
    await db.query(`CREATE INDEX training_by_end ON training (ends_at) WHERE status <> 'DRAFT'`);
    await db.query(`
      CREATE TABLE training_session (
        id uuid NOT NULL CONSTRAINT training_session_pkey PRIMARY KEY,
        training_id uuid NOT NULL CONSTRAINT training_session_training REFERENCES training (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place text,
        link text,
        CONSTRAINT training_session_order CHECK (starts_at < ends_at),
        CONSTRAINT training_session_where CHECK (num_nonnulls(place, link) = 1)
      )`);
    await db.query(`CREATE INDEX training_session_by_training ON training_session (training_id, starts_at)`);
    await db.query(`
      CREATE TABLE training_invitation (
        training_id uuid NOT NULL CONSTRAINT training_invitation_training REFERENCES training (id),
        kim_id uuid NOT NULL CONSTRAINT training_invitation_kim REFERENCES kim (id),
        ground text NOT NULL,
        invited_at timestamptz NOT NULL,
        CONSTRAINT training_invitation_pkey PRIMARY KEY (training_id, kim_id)
      )`);
    await db.query(`CREATE INDEX training_invitation_by_kim ON training_invitation (kim_id, training_id)`);
    await db.query(createHistory('training', { table: 'training' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['training_history', 'training_invitation', 'training_session', 'training'])
      await db.query(`DROP TABLE ${table}`);
  }
}
