import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateTrainingRegistration1764505010000 implements MigrationInterface {
  name = 'CreateTrainingRegistration1764505010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE training_registration (
        id uuid NOT NULL CONSTRAINT training_registration_pkey PRIMARY KEY,
        version integer NOT NULL,
        training_id uuid NOT NULL CONSTRAINT training_registration_training REFERENCES training (id),
        kim_id uuid NOT NULL CONSTRAINT training_registration_kim REFERENCES kim (id),
        member_id uuid NOT NULL CONSTRAINT training_registration_member REFERENCES member (id),
        status text NOT NULL,
        waitlist_number integer NOT NULL,
        attended_sessions integer NOT NULL DEFAULT 0,
        pre_score integer,
        post_score integer,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT training_registration_status CHECK (status IN ('WAITING', 'REGISTERED', 'WITHDRAWN')),
        CONSTRAINT training_registration_scores CHECK (pre_score BETWEEN 0 AND 100 AND post_score BETWEEN 0 AND 100)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX training_registration_once ON training_registration (training_id, member_id)
       WHERE status <> 'WITHDRAWN'`);
    await db.query(`
      CREATE UNIQUE INDEX training_registration_waitlist ON training_registration (training_id, waitlist_number)`);
    await db.query(`
      CREATE INDEX training_registration_by_status ON training_registration (training_id, status, waitlist_number)`);
    await db.query(`
      CREATE INDEX training_registration_attended ON training_registration (kim_id, training_id)
       WHERE attended_sessions > 0`);
    await db.query(`CREATE INDEX training_registration_by_member ON training_registration (member_id)`);
    await db.query(createHistory('training-registration', { table: 'training_registration' }));
    await db.query(`
      CREATE TABLE training_attendance (
        session_id uuid NOT NULL CONSTRAINT training_attendance_session REFERENCES training_session (id),
        registration_id uuid NOT NULL CONSTRAINT training_attendance_registration REFERENCES training_registration (id),
        method text NOT NULL,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT training_attendance_pkey PRIMARY KEY (session_id, registration_id),
        CONSTRAINT training_attendance_method CHECK (method IN ('CODE', 'CHECK_IN'))
      )`);
    await db.query(`CREATE INDEX training_attendance_by_registration ON training_attendance (registration_id)`);
    await db.query(`
      CREATE TABLE attendance_attempt (
        account text NOT NULL CONSTRAINT attendance_attempt_pkey PRIMARY KEY,
        failures integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        tried_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE training_feedback (
        registration_id uuid NOT NULL CONSTRAINT training_feedback_pkey PRIMARY KEY
          CONSTRAINT training_feedback_registration REFERENCES training_registration (id),
        id uuid NOT NULL,
        training_id uuid NOT NULL CONSTRAINT training_feedback_training REFERENCES training (id),
        rating integer NOT NULL,
        text text,
        at timestamptz NOT NULL,
        CONSTRAINT training_feedback_rating CHECK (rating BETWEEN 1 AND 5)
      )`);
    await db.query(`CREATE INDEX training_feedback_by_training ON training_feedback (training_id, id)`);
    await db.query(`
      CREATE TABLE certificate (
        code text NOT NULL CONSTRAINT certificate_pkey PRIMARY KEY,
        registration_id uuid NOT NULL CONSTRAINT certificate_registration REFERENCES training_registration (id),
        training_id uuid NOT NULL CONSTRAINT certificate_training REFERENCES training (id),
        kim_id uuid NOT NULL CONSTRAINT certificate_kim REFERENCES kim (id),
        member_id uuid NOT NULL CONSTRAINT certificate_member REFERENCES member (id),
        initials text NOT NULL,
        issued_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_by text,
        revocation_reason text
      )`);
    await db.query(`CREATE UNIQUE INDEX certificate_once ON certificate (registration_id)`);
    await db.query(`CREATE INDEX certificate_by_training ON certificate (training_id, code)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'certificate',
      'training_feedback',
      'attendance_attempt',
      'training_attendance',
      'training_registration_history',
      'training_registration',
    ])
      await db.query(`DROP TABLE ${table}`);
  }
}
