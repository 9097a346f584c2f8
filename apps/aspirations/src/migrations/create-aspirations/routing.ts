/** The tables of routing. */
export const createRouting = `
  CREATE TABLE routing_rule_set (
    number int NOT NULL,
    version int NOT NULL,
    note text NOT NULL,
    active_from timestamptz,
    activated_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT routing_rule_set_pkey PRIMARY KEY (number)
  );
  CREATE INDEX routing_rule_set_in_force ON routing_rule_set (active_from, activated_at);
  CREATE TABLE routing_rule (
    set_number int NOT NULL,
    position int NOT NULL,
    category text,
    area_code text,
    conditions jsonb NOT NULL,
    agency_id text,
    office text,
    CONSTRAINT routing_rule_names_one CHECK (agency_id IS NULL OR office IS NULL),
    CONSTRAINT routing_rule_pkey PRIMARY KEY (set_number, "position"),
    CONSTRAINT routing_rule_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
    CONSTRAINT routing_rule_set FOREIGN KEY (set_number) REFERENCES routing_rule_set (number)
  );
  CREATE TABLE routing_rule_set_history (
    set_number int NOT NULL,
    version int NOT NULL,
    action text NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    active_from timestamptz,
    at timestamptz NOT NULL,
    CONSTRAINT routing_rule_set_history_pkey PRIMARY KEY (set_number, version),
    CONSTRAINT routing_rule_set_history_set FOREIGN KEY (set_number) REFERENCES routing_rule_set (number)
  );
`;
