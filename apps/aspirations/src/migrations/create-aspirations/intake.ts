/** The tables of intake. */
export const createIntake = `
  CREATE TABLE answer_update (
    aspiration_id uuid NOT NULL,
    version int NOT NULL,
    category text NOT NULL,
    form_version int NOT NULL,
    answers jsonb NOT NULL,
    answers_masked jsonb NOT NULL,
    personal_data text[] NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT answer_update_pkey PRIMARY KEY (aspiration_id, version),
    CONSTRAINT answer_update_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE TABLE aspiration_draft (
    id uuid NOT NULL,
    version int NOT NULL,
    status text NOT NULL,
    tracking_number text NOT NULL,
    channel text NOT NULL,
    account text,
    wrapped_key bytea,
    sealed bytea,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    submitted_at timestamptz,
    repeats uuid,
    CONSTRAINT aspiration_draft_pkey PRIMARY KEY (id),
    CONSTRAINT aspiration_draft_repeats FOREIGN KEY (repeats) REFERENCES aspiration (id),
    CONSTRAINT aspiration_draft_content_while_open CHECK ((sealed IS NULL) = (status <> 'OPEN') AND (wrapped_key IS NULL) = (status <> 'OPEN'))
  );
  CREATE INDEX aspiration_draft_by_account ON aspiration_draft (account, id);
  CREATE UNIQUE INDEX aspiration_draft_tracking_number ON aspiration_draft (tracking_number);
  CREATE TABLE aspiration_intake (
    aspiration_id uuid NOT NULL,
    medium text,
    citizen_account text,
    consent_form text NOT NULL,
    consent_version text NOT NULL,
    form_category text NOT NULL,
    form_version int NOT NULL,
    answers jsonb NOT NULL,
    answers_masked jsonb NOT NULL,
    personal_data text[] NOT NULL,
    latitude double precision,
    longitude double precision,
    fingerprint bytea,
    CONSTRAINT aspiration_intake_pkey PRIMARY KEY (aspiration_id),
    CONSTRAINT aspiration_intake_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX aspiration_intake_by_fingerprint ON aspiration_intake (fingerprint) WHERE fingerprint IS NOT NULL;
  CREATE INDEX aspiration_intake_by_citizen ON aspiration_intake (citizen_account, aspiration_id) WHERE citizen_account IS NOT NULL;
  CREATE TABLE category (
    code text NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    parent_code text,
    retired boolean NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT category_pkey PRIMARY KEY (code),
    CONSTRAINT category_parent FOREIGN KEY (parent_code) REFERENCES category (code)
  );
  INSERT INTO category (code, name_id, name_en) VALUES ('OTHER', 'Lainnya', 'Other');
  ALTER TABLE routing_rule ADD CONSTRAINT routing_rule_category FOREIGN KEY (category) REFERENCES category (code);
  CREATE TABLE category_correction (
    aspiration_id uuid NOT NULL,
    version int NOT NULL,
    category_before text NOT NULL,
    category_after text NOT NULL,
    suggested text[] NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT category_correction_pkey PRIMARY KEY (aspiration_id, version),
    CONSTRAINT category_correction_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX category_correction_by_moment ON category_correction (at);
  CREATE TABLE client_request (
    account text NOT NULL,
    client_id uuid NOT NULL,
    content_hash bytea NOT NULL,
    sealed bytea NOT NULL,
    responded_at timestamptz NOT NULL,
    CONSTRAINT client_request_pkey PRIMARY KEY (account, client_id)
  );
  CREATE TABLE form_version (
    category text NOT NULL,
    version int NOT NULL,
    questions jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT form_version_pkey PRIMARY KEY (category, version),
    CONSTRAINT form_version_category FOREIGN KEY (category) REFERENCES category (code)
  );
  CREATE TABLE area (
    code text NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    valid_until date,
    CONSTRAINT area_pkey PRIMARY KEY (code)
  );
  CREATE TABLE area_boundary (
    code text NOT NULL,
    version integer NOT NULL,
    outlines polygon[] NOT NULL,
    holes polygon[] NOT NULL,
    CONSTRAINT area_boundary_pkey PRIMARY KEY (code)
  );
  CREATE TABLE kim (
    id uuid NOT NULL,
    name text NOT NULL,
    status text NOT NULL,
    village_codes text[] NOT NULL,
    sequence bigint NOT NULL,
    CONSTRAINT kim_pkey PRIMARY KEY (id)
  );
`;
