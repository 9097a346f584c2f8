/** The tables of publication. */
export const createPublication = `
  CREATE TABLE aspiration_timing (
    aspiration_id uuid NOT NULL,
    version int NOT NULL,
    counted boolean NOT NULL,
    status text NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    district text NOT NULL,
    agency_id text,
    year int NOT NULL,
    CONSTRAINT aspiration_timing_pkey PRIMARY KEY (aspiration_id),
    CONSTRAINT aspiration_timing_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX aspiration_timing_by_year ON aspiration_timing (year);
  CREATE TABLE published_statistics (
    year int NOT NULL,
    by text NOT NULL,
    published_on date NOT NULL,
    publication jsonb NOT NULL,
    CONSTRAINT published_statistics_pkey PRIMARY KEY (year, by)
  );
  CREATE TABLE stage_time (
    aspiration_id uuid NOT NULL,
    number int NOT NULL,
    stage text NOT NULL,
    agency_id text,
    kind text NOT NULL,
    category text NOT NULL,
    district text NOT NULL,
    year int NOT NULL,
    seconds bigint NOT NULL,
    paused_seconds bigint NOT NULL,
    state text NOT NULL,
    state_at timestamptz NOT NULL,
    CONSTRAINT stage_time_pkey PRIMARY KEY (aspiration_id, number),
    CONSTRAINT stage_time_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration_timing (aspiration_id)
  );
  CREATE INDEX stage_time_by_year ON stage_time (year);
`;
