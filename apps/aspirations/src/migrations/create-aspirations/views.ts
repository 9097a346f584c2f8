/** The table of saved views. */
export const createViews = `
  CREATE TABLE saved_view (
    id uuid NOT NULL,
    version int NOT NULL,
    account text NOT NULL,
    list text NOT NULL,
    name text NOT NULL,
    parameters jsonb NOT NULL,
    shared_with text,
    agency_id text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT saved_view_pkey PRIMARY KEY (id),
    CONSTRAINT saved_view_shared_with_agency CHECK ((shared_with IS NOT DISTINCT FROM 'AGENCY') = (agency_id IS NOT NULL)),
    CONSTRAINT saved_view_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
  );
  CREATE INDEX saved_view_by_account ON saved_view (account, list, name, id);
  CREATE INDEX saved_view_by_agency ON saved_view (agency_id, list, name, id) WHERE agency_id IS NOT NULL;
  CREATE INDEX saved_view_of_office ON saved_view (list, name, id) WHERE shared_with = 'OFFICE';
`;
