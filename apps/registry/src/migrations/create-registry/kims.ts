import { createHistory } from '#lifecycle';

/** A decree and a kim.id domain belong to one KIM at a time; these statuses hold them. */
const holding = `status IN ('SUBMITTED', 'VERIFIED', 'ACTIVE', 'DORMANT', 'SUSPENDED')`;

/** The tables of KIM. */
export const createKims = `
  CREATE TABLE kim (
    id uuid NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    status text NOT NULL,
    profile jsonb NOT NULL,
    kim_domain text,
    charter jsonb,
    decree_number text,
    decree_date date,
    decree_issuer text,
    decree_key text,
    decree_issuer_key text,
    decree_term_from date,
    decree_term_until date,
    decree_document_id uuid,
    successor_id uuid,
    active_since date,
    last_activity_on date,
    dormant_after_months integer,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT kim_pkey PRIMARY KEY (id),
    CONSTRAINT kim_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE', 'DORMANT',
                                            'SUSPENDED', 'DISSOLVED', 'REJECTED')),
    CONSTRAINT kim_decree_whole CHECK (num_nonnulls(decree_number, decree_date, decree_issuer) IN (0, 3)),
    CONSTRAINT kim_decree_term CHECK (decree_term_until >= coalesce(decree_term_from, decree_date)),
    CONSTRAINT kim_successor CHECK (successor_id IS NULL OR status = 'DISSOLVED' AND successor_id <> id),
    CONSTRAINT kim_successor_kim FOREIGN KEY (successor_id) REFERENCES kim (id)
  );
  CREATE INDEX kim_by_status ON kim (status, id);
  CREATE INDEX kim_by_search_name
      ON kim USING gin (translate(lower(name), ' -_.,''"()/&+', '') gin_trgm_ops) WITH (fastupdate = off);
  CREATE INDEX kim_by_exact_name ON kim (name, id);
  CREATE INDEX kim_by_name ON kim (lower(name), id) WHERE status IN ('ACTIVE', 'DORMANT');
  CREATE UNIQUE INDEX kim_decree_number ON kim (decree_key, decree_issuer_key) WHERE ${holding};
  CREATE UNIQUE INDEX kim_domain ON kim (kim_domain) WHERE ${holding};
  CREATE INDEX kim_by_successor ON kim (successor_id) WHERE successor_id IS NOT NULL;
  CREATE INDEX kim_by_decree_end ON kim (decree_term_until, id) WHERE decree_term_until IS NOT NULL;
  CREATE TABLE kim_village (
    kim_id uuid NOT NULL,
    village_code text NOT NULL,
    CONSTRAINT kim_village_pkey PRIMARY KEY (kim_id, village_code),
    CONSTRAINT kim_village_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT kim_village_area FOREIGN KEY (village_code) REFERENCES area (code)
  );
  CREATE INDEX kim_village_by_village ON kim_village (village_code, kim_id);
  ${createHistory('kim', { table: 'kim', columns: 'village_codes text[] NOT NULL' })};
  CREATE INDEX kim_history_by_village ON kim_history USING gin (village_codes) WITH (fastupdate = off);
  CREATE TABLE kim_former_decree (
    kim_id uuid NOT NULL,
    version integer NOT NULL,
    decree_key text NOT NULL,
    decree_issuer_key text NOT NULL,
    decree jsonb NOT NULL,
    CONSTRAINT kim_former_decree_pkey PRIMARY KEY (kim_id, version),
    CONSTRAINT kim_former_decree_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
  );
  CREATE TABLE kim_decree_warning (
    kim_id uuid NOT NULL,
    expires_on date NOT NULL,
    days_before integer NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT kim_decree_warning_pkey PRIMARY KEY (kim_id, expires_on, days_before),
    CONSTRAINT kim_decree_warning_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
  );
`;
