/**
 * The tables of deadlines, with the first time limits: as LAPOR! publishes them, because PermenPANRB 5/2025, which replaces
 * the regulation behind them, could not be read.
 */
export const createDeadlines = `
  CREATE TABLE deadline (
    id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    stage text NOT NULL,
    starts_on date NOT NULL,
    working_days int NOT NULL,
    extended_by int NOT NULL DEFAULT 0,
    due_on date NOT NULL,
    due_at timestamptz NOT NULL,
    stopped_at timestamptz,
    missed_at timestamptz,
    warn_before int,
    warned_at timestamptz,
    escalation_level int NOT NULL DEFAULT 0,
    paused_at timestamptz,
    next_at timestamptz,
    CONSTRAINT deadline_pkey PRIMARY KEY (id),
    CONSTRAINT deadline_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX deadline_by_aspiration ON deadline (aspiration_id, stage);
  CREATE INDEX deadline_by_due_day ON deadline (due_on, aspiration_id)
    WHERE (stopped_at IS NULL) AND (paused_at IS NULL) AND (stage NOT IN ('CLOSURE', 'COMPLETION', 'QUESTION'));
  CREATE INDEX deadline_expiring ON deadline (next_at)
    WHERE (next_at IS NOT NULL) AND (stage IN ('CLOSURE', 'COMPLETION', 'QUESTION'));
  CREATE INDEX deadline_next ON deadline (next_at)
    WHERE (next_at IS NOT NULL) AND (stage NOT IN ('CLOSURE', 'COMPLETION', 'QUESTION'));
  CREATE TABLE deadline_change (
    deadline_id uuid NOT NULL,
    number int NOT NULL,
    old_due_on date NOT NULL,
    new_due_on date NOT NULL,
    why text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deadline_change_pkey PRIMARY KEY (deadline_id, number),
    CONSTRAINT deadline_change_deadline FOREIGN KEY (deadline_id) REFERENCES deadline (id)
  );
  CREATE TABLE deadline_pause (
    deadline_id uuid NOT NULL,
    paused_at timestamptz NOT NULL,
    paused_by text NOT NULL,
    reason text NOT NULL,
    reason_masked text NOT NULL,
    resumed_at timestamptz,
    resumed_by text,
    CONSTRAINT deadline_pause_pkey PRIMARY KEY (deadline_id, paused_at),
    CONSTRAINT deadline_pause_deadline FOREIGN KEY (deadline_id) REFERENCES deadline (id)
  );
  CREATE TABLE deadline_pause_request (
    aspiration_id uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by text NOT NULL,
    reason text NOT NULL,
    reason_masked text NOT NULL,
    decided_at timestamptz,
    decided_by text,
    granted boolean,
    CONSTRAINT deadline_pause_request_pkey PRIMARY KEY (aspiration_id, requested_at)
  );
  CREATE TABLE escalation_level (
    stage text NOT NULL,
    level int NOT NULL,
    recipient text NOT NULL,
    after_working_days int NOT NULL,
    CONSTRAINT escalation_level_pkey PRIMARY KEY (stage, level)
  );
  INSERT INTO escalation_level (stage, level, recipient, after_working_days) VALUES
    ('INFORMATION_REQUEST', 1, 'PPID', 1),
    ('INFORMATION_REQUEST', 2, 'PPID_SUPERIOR', 3),
    ('INFORMATION_REQUEST', 3, 'REGIONAL_SECRETARY', 5),
    ('OBJECTION', 1, 'PPID_SUPERIOR', 1),
    ('OBJECTION', 2, 'REGIONAL_SECRETARY', 5),
    ('RESOLUTION', 1, 'AGENCY_LIAISON', 1),
    ('RESOLUTION', 2, 'AGENCY_HEAD', 3),
    ('RESOLUTION', 3, 'DISKOMINFO', 5),
    ('RESOLUTION', 4, 'REGIONAL_SECRETARY', 10),
    ('RESPONSE', 1, 'AGENCY_LIAISON', 1),
    ('RESPONSE', 2, 'AGENCY_HEAD', 3),
    ('RESPONSE', 3, 'DISKOMINFO', 5),
    ('RESPONSE', 4, 'REGIONAL_SECRETARY', 10),
    ('REVIEW', 1, 'DISKOMINFO', 2),
    ('REVIEW', 2, 'REGIONAL_SECRETARY', 5),
    ('VERIFICATION', 1, 'DISKOMINFO', 2),
    ('VERIFICATION', 2, 'REGIONAL_SECRETARY', 5);
  CREATE TABLE holiday_version (
    year int NOT NULL,
    version int NOT NULL,
    decree_number text,
    source text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    days jsonb NOT NULL,
    CONSTRAINT holiday_version_pkey PRIMARY KEY (year, version)
  );
  CREATE TABLE holiday_year (
    year int NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text NOT NULL,
    version int NOT NULL DEFAULT 1,
    decree_number text,
    source text,
    recalculated boolean NOT NULL DEFAULT true,
    CONSTRAINT holiday_year_pkey PRIMARY KEY (year)
  );
  CREATE TABLE holiday (
    date date NOT NULL,
    year int NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT holiday_pkey PRIMARY KEY (date),
    CONSTRAINT holiday_of_year FOREIGN KEY (year) REFERENCES holiday_year (year)
  );
  CREATE TABLE time_limit (
    stage text NOT NULL,
    effective_from date NOT NULL,
    working_days int NOT NULL,
    source text NOT NULL,
    class text NOT NULL DEFAULT '',
    category text NOT NULL DEFAULT '',
    agency_id text NOT NULL DEFAULT '',
    warn_before int,
    CONSTRAINT time_limit_pkey PRIMARY KEY (stage, effective_from, class, category, agency_id)
  );
  INSERT INTO time_limit (stage, effective_from, working_days, source, class, category, agency_id, warn_before) VALUES
    ('CLOSURE', '2025-01-01', 10, 'SP4N-LAPOR!: closed without a reply of the reporter', '', '', '', NULL),
    ('CLOSURE', '2025-01-01', 30, 'UU 14/2008 art. 36 (1): time to object', 'INFORMATION', '', '', NULL),
    ('COMPLETION', '2025-01-01', 10, 'as LAPOR! gives a reporter ten days to complete', '', '', '', 3),
    ('INFORMATION_EXTENSION', '2025-01-01', 7, 'UU 14/2008 art. 22', '', '', '', 2),
    ('INFORMATION_REQUEST', '2025-01-01', 10, 'UU 14/2008 art. 22', '', '', '', 2),
    ('OBJECTION', '2025-01-01', 30, 'UU 14/2008 art. 36 (2)', '', '', '', 5),
    ('QUESTION', '2025-01-01', 10, 'as for completion', '', '', '', 3),
    ('RESOLUTION', '2025-01-01', 14, 'PermenPANRB 62/2018: without oversight', '', '', '', 3),
    ('RESOLUTION', '2025-01-01', 60, 'PermenPANRB 62/2018: with inspection on site', 'OVERSIGHT', '', '', 5),
    ('RESPONSE', '2025-01-01', 5, 'SP4N-LAPOR!: follow-up by the agency', '', '', '', 1),
    ('REVIEW', '2025-01-01', 5, 'as for the follow-up by an agency', '', '', '', 1),
    ('VERIFICATION', '2025-01-01', 3, 'SP4N-LAPOR!: verification and forwarding', '', '', '', 1);
`;
