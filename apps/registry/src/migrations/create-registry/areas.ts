/** The tables of areas. */
export const createAreas = `
  CREATE TABLE area (
    code text NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    search_name text NOT NULL,
    parent_code text,
    valid_from date,
    valid_until date,
    population integer,
    aliases text[] NOT NULL DEFAULT '{}',
    search_aliases text NOT NULL DEFAULT '',
    CONSTRAINT area_pkey PRIMARY KEY (code),
    CONSTRAINT area_kind CHECK (kind IN ('REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN')),
    CONSTRAINT area_parent FOREIGN KEY (parent_code) REFERENCES area (code),
    CONSTRAINT area_validity CHECK (valid_from <= valid_until)
  );
  CREATE INDEX area_by_parent ON area (parent_code, code);
  CREATE INDEX area_by_search_name ON area USING gin (search_name gin_trgm_ops) WITH (fastupdate = off);
  CREATE INDEX area_by_search_aliases ON area USING gin (search_aliases gin_trgm_ops) WITH (fastupdate = off);
  CREATE TABLE area_change (
    id uuid NOT NULL,
    kind text NOT NULL,
    from_codes text[] NOT NULL,
    into_codes text[] NOT NULL,
    effective_on date NOT NULL,
    basis text,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT area_change_pkey PRIMARY KEY (id),
    CONSTRAINT area_change_kind CHECK (kind IN ('RENAME', 'SPLIT', 'MERGE', 'RECODE', 'RETIRE'))
  );
  CREATE INDEX area_change_by_from ON area_change USING gin (from_codes) WITH (fastupdate = off);
  CREATE INDEX area_change_by_into ON area_change USING gin (into_codes) WITH (fastupdate = off);
  CREATE TABLE area_history (
    code text NOT NULL,
    version integer NOT NULL,
    action text NOT NULL,
    change_id uuid,
    kind text NOT NULL,
    name text NOT NULL,
    parent_code text,
    valid_from date,
    valid_until date,
    population integer,
    aliases text[] NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT area_history_pkey PRIMARY KEY (code, version),
    CONSTRAINT area_history_area FOREIGN KEY (code) REFERENCES area (code),
    CONSTRAINT area_history_change FOREIGN KEY (change_id) REFERENCES area_change (id)
  );
  CREATE TABLE area_boundary (
    code text NOT NULL,
    version integer NOT NULL,
    geometry jsonb NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT area_boundary_pkey PRIMARY KEY (code),
    CONSTRAINT area_boundary_area FOREIGN KEY (code) REFERENCES area (code)
  );
`;
