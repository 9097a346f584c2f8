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
`;
