/** The tables of processing. */
export const createProcessing = `
  CREATE TABLE answer_template (
    id uuid NOT NULL,
    version int NOT NULL,
    agency_id text NOT NULL,
    name text NOT NULL,
    category text,
    text text NOT NULL,
    retired boolean NOT NULL DEFAULT false,
    updated_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT answer_template_pkey PRIMARY KEY (id),
    CONSTRAINT answer_template_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
  );
  CREATE INDEX answer_template_by_agency ON answer_template (agency_id, id);
`;
