/** The tables of processing. */
export const createProcessing = `
  CREATE TABLE colleague (
    account text NOT NULL,
    name text,
    areas text[] NOT NULL,
    seen_on date NOT NULL,
    CONSTRAINT colleague_pkey PRIMARY KEY (account)
  );
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
  CREATE TABLE office_note (
    id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    text text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT office_note_pkey PRIMARY KEY (id),
    CONSTRAINT office_note_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX office_note_by_aspiration ON office_note (aspiration_id, id);
  CREATE INDEX answer_template_by_agency ON answer_template (agency_id, id);
`;
