/** The tables of agencies. */
export const createAgencies = `
  CREATE TABLE agency (
    id text NOT NULL,
    version int NOT NULL DEFAULT 1,
    status text NOT NULL DEFAULT 'ACTIVE',
    name text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL DEFAULT 'OTHER',
    parent_id text,
    area_code text,
    email text NOT NULL,
    categories text[] NOT NULL DEFAULT '{}',
    working_hours jsonb,
    delivery text NOT NULL DEFAULT 'TOPIC',
    feed_position bigint NOT NULL DEFAULT 0,
    feed_pruned_to bigint NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agency_pkey PRIMARY KEY (id),
    CONSTRAINT agency_status CHECK (status IN ('ACTIVE', 'RETIRED')),
    CONSTRAINT agency_parent FOREIGN KEY (parent_id) REFERENCES agency (id)
  );
  CREATE UNIQUE INDEX agency_by_area ON agency (area_code) WHERE area_code IS NOT NULL AND status = 'ACTIVE';
  CREATE TABLE agency_event (
    agency_id text NOT NULL,
    position bigint NOT NULL,
    event jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agency_event_pkey PRIMARY KEY (agency_id, "position"),
    CONSTRAINT agency_event_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
  );
  CREATE INDEX agency_event_by_age ON agency_event (created_at);
  CREATE TABLE agency_history (
    agency_id text NOT NULL,
    version int NOT NULL,
    action text NOT NULL,
    entry jsonb NOT NULL,
    actor text NOT NULL,
    reason text,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agency_history_pkey PRIMARY KEY (agency_id, version),
    CONSTRAINT agency_history_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
  );
  CREATE TABLE agency_liaison (
    id uuid NOT NULL,
    version int NOT NULL,
    agency_id text NOT NULL,
    account_id text,
    post text NOT NULL,
    from_on date NOT NULL,
    until_on date,
    CONSTRAINT agency_liaison_pkey PRIMARY KEY (id),
    CONSTRAINT agency_liaison_days CHECK (until_on >= from_on),
    CONSTRAINT agency_liaison_post CHECK (post IN ('LIAISON', 'HEAD')),
    CONSTRAINT agency_liaison_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
  );
  CREATE INDEX agency_liaison_by_agency ON agency_liaison (agency_id, id);
  CREATE TABLE agency_liaison_access (
    id uuid NOT NULL,
    liaison_id uuid NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    agency_id text,
    purpose text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agency_liaison_access_pkey PRIMARY KEY (id),
    CONSTRAINT agency_liaison_access_liaison FOREIGN KEY (liaison_id) REFERENCES agency_liaison (id)
  );
  CREATE INDEX agency_liaison_access_by_liaison ON agency_liaison_access (liaison_id, id);
  CREATE TABLE agency_liaison_person (
    liaison_id uuid NOT NULL,
    wrapped_key bytea NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT agency_liaison_person_pkey PRIMARY KEY (liaison_id),
    CONSTRAINT agency_liaison_person_liaison FOREIGN KEY (liaison_id) REFERENCES agency_liaison (id)
  );
  CREATE TABLE agency_webhook (
    id uuid NOT NULL,
    version int NOT NULL DEFAULT 1,
    agency_id text NOT NULL,
    url text NOT NULL,
    status text NOT NULL DEFAULT 'ACTIVE',
    disabled_reason text,
    disabled_at_position bigint,
    failures int NOT NULL DEFAULT 0,
    paused_until timestamptz,
    last_success_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT agency_webhook_pkey PRIMARY KEY (id),
    CONSTRAINT agency_webhook_status CHECK (status IN ('ACTIVE', 'DISABLED')),
    CONSTRAINT agency_webhook_disabled_reason CHECK (disabled_reason IN ('OWNER', 'GONE', 'FAILING')),
    CONSTRAINT agency_webhook_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
  );
  CREATE INDEX agency_webhook_by_agency ON agency_webhook (agency_id, id);
  CREATE TABLE agency_webhook_secret (
    webhook_id uuid NOT NULL,
    number int NOT NULL,
    wrapped_key bytea NOT NULL,
    sealed bytea NOT NULL,
    expires_at timestamptz,
    CONSTRAINT agency_webhook_secret_pkey PRIMARY KEY (webhook_id, number),
    CONSTRAINT agency_webhook_secret_webhook FOREIGN KEY (webhook_id) REFERENCES agency_webhook (id)
  );
  CREATE TABLE agency_webhook_delivery (
    webhook_id uuid NOT NULL,
    position bigint NOT NULL,
    subject text NOT NULL,
    status text NOT NULL DEFAULT 'PENDING',
    attempts int NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    CONSTRAINT agency_webhook_delivery_pkey PRIMARY KEY (webhook_id, "position"),
    CONSTRAINT agency_webhook_delivery_status CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    CONSTRAINT agency_webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES agency_webhook (id)
  );
  CREATE INDEX agency_webhook_delivery_due ON agency_webhook_delivery (webhook_id, due_at) WHERE status = 'PENDING';
  CREATE INDEX agency_webhook_delivery_order ON agency_webhook_delivery (webhook_id, subject, "position")
    WHERE status = 'PENDING';
  CREATE TABLE agency_webhook_attempt (
    webhook_id uuid NOT NULL,
    id uuid NOT NULL,
    position bigint NOT NULL,
    at timestamptz NOT NULL,
    status int,
    failure text,
    duration_ms int NOT NULL,
    CONSTRAINT agency_webhook_attempt_pkey PRIMARY KEY (webhook_id, id),
    CONSTRAINT agency_webhook_attempt_webhook FOREIGN KEY (webhook_id) REFERENCES agency_webhook (id)
  );
  CREATE INDEX agency_webhook_attempt_by_position ON agency_webhook_attempt (webhook_id, "position");
`;
