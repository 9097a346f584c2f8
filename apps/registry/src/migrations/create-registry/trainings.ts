import { createHistory } from '#lifecycle';

/** The tables of trainings, participation and certificates. */
export const createTrainings = `
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
    registration_until date,
    places_per_kim integer,
    hours integer,
    speakers text[] NOT NULL,
    signatory jsonb,
    invited_area_codes text[] NOT NULL,
    invited_kim_ids uuid[] NOT NULL,
    invited_levels text[] NOT NULL,
    invited_needs text[] NOT NULL,
    materials jsonb NOT NULL,
    starts_at timestamptz,
    ends_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT training_mode CHECK (mode IN ('VIRTUAL', 'FACE_TO_FACE')),
    CONSTRAINT training_status CHECK (status IN ('DRAFT', 'SCHEDULED', 'CANCELLED', 'COMPLETED')),
    CONSTRAINT training_capacity CHECK (capacity > 0),
    CONSTRAINT training_places_per_kim CHECK (places_per_kim > 0)
  );
  CREATE TABLE training_reminder (
    training_id uuid NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT training_reminder_pkey PRIMARY KEY (training_id, starts_on),
    CONSTRAINT training_reminder_training FOREIGN KEY (training_id) REFERENCES training (id)
  );
  CREATE INDEX training_by_status ON training (status, id);
  CREATE INDEX training_by_title ON training (title, id);
  CREATE INDEX training_by_start ON training (starts_at, id) WHERE starts_at IS NOT NULL;
  CREATE INDEX training_by_end ON training (ends_at) WHERE status <> 'DRAFT';
  CREATE TABLE training_session (
    id uuid NOT NULL CONSTRAINT training_session_pkey PRIMARY KEY,
    training_id uuid NOT NULL CONSTRAINT training_session_training REFERENCES training (id),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    place text,
    link text,
    CONSTRAINT training_session_order CHECK (starts_at < ends_at),
    CONSTRAINT training_session_where CHECK (num_nonnulls(place, link) = 1)
  );
  CREATE INDEX training_session_by_training ON training_session (training_id, starts_at);
  CREATE TABLE training_invitation (
    training_id uuid NOT NULL CONSTRAINT training_invitation_training REFERENCES training (id),
    kim_id uuid NOT NULL CONSTRAINT training_invitation_kim REFERENCES kim (id),
    ground text NOT NULL,
    invited_at timestamptz NOT NULL,
    CONSTRAINT training_invitation_pkey PRIMARY KEY (training_id, kim_id)
  );
  CREATE INDEX training_invitation_by_kim ON training_invitation (kim_id, training_id);
  ${createHistory('training', { table: 'training' })};
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
  );
  CREATE UNIQUE INDEX training_registration_once ON training_registration (training_id, member_id)
   WHERE status <> 'WITHDRAWN';
  CREATE UNIQUE INDEX training_registration_waitlist ON training_registration (training_id, waitlist_number);
  CREATE INDEX training_registration_by_status ON training_registration (training_id, status, waitlist_number);
  CREATE INDEX training_registration_attended ON training_registration (kim_id, training_id)
   WHERE attended_sessions > 0;
  CREATE INDEX training_registration_by_member ON training_registration (member_id);
  ${createHistory('training-registration', { table: 'training_registration' })};
  CREATE TABLE training_attendance (
    session_id uuid NOT NULL CONSTRAINT training_attendance_session REFERENCES training_session (id),
    registration_id uuid NOT NULL CONSTRAINT training_attendance_registration REFERENCES training_registration (id),
    method text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT training_attendance_pkey PRIMARY KEY (session_id, registration_id),
    CONSTRAINT training_attendance_method CHECK (method IN ('CODE', 'CHECK_IN'))
  );
  CREATE INDEX training_attendance_by_registration ON training_attendance (registration_id);
  CREATE TABLE attendance_attempt (
    account text NOT NULL CONSTRAINT attendance_attempt_pkey PRIMARY KEY,
    failures integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    tried_at timestamptz NOT NULL
  );
  CREATE TABLE training_feedback (
    registration_id uuid NOT NULL CONSTRAINT training_feedback_pkey PRIMARY KEY
      CONSTRAINT training_feedback_registration REFERENCES training_registration (id),
    id uuid NOT NULL,
    training_id uuid NOT NULL CONSTRAINT training_feedback_training REFERENCES training (id),
    rating integer NOT NULL,
    text text,
    at timestamptz NOT NULL,
    CONSTRAINT training_feedback_rating CHECK (rating BETWEEN 1 AND 5)
  );
  CREATE INDEX training_feedback_by_training ON training_feedback (training_id, id);
  CREATE TABLE certificate (
    code text NOT NULL CONSTRAINT certificate_pkey PRIMARY KEY,
    registration_id uuid NOT NULL CONSTRAINT certificate_registration REFERENCES training_registration (id),
    training_id uuid NOT NULL CONSTRAINT certificate_training REFERENCES training (id),
    kim_id uuid NOT NULL CONSTRAINT certificate_kim REFERENCES kim (id),
    member_id uuid NOT NULL CONSTRAINT certificate_member REFERENCES member (id),
    initials text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    signatory jsonb,
    issued_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by text,
    revocation_reason text
  );
  CREATE UNIQUE INDEX certificate_once ON certificate (registration_id);
  CREATE UNIQUE INDEX certificate_number ON certificate (year, number);
  CREATE INDEX certificate_by_member ON certificate (member_id);
  CREATE INDEX certificate_by_training ON certificate (training_id, code);
  CREATE TABLE certificate_name (
    code text NOT NULL CONSTRAINT certificate_name_pkey PRIMARY KEY
      CONSTRAINT certificate_name_certificate REFERENCES certificate (code),
    wrapped_key bytea NOT NULL,
    sealed bytea NOT NULL
  );
`;
