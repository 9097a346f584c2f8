/** The tables of duplicates. */
export const createDuplicates = `
  CREATE TABLE aspiration_merge (
    id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    root_id uuid NOT NULL,
    merged_by text NOT NULL,
    merged_at timestamptz NOT NULL,
    unmerged_by text,
    unmerged_at timestamptz,
    CONSTRAINT aspiration_merge_pkey PRIMARY KEY (id),
    CONSTRAINT aspiration_merge_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id),
    CONSTRAINT aspiration_merge_root FOREIGN KEY (root_id) REFERENCES aspiration (id)
  );
  CREATE INDEX aspiration_merge_by_root ON aspiration_merge (root_id);
  CREATE UNIQUE INDEX aspiration_merge_open ON aspiration_merge (aspiration_id) WHERE unmerged_at IS NULL;
  CREATE TABLE aspiration_similarity (
    aspiration_id uuid NOT NULL,
    village_code text NOT NULL,
    district_code text NOT NULL,
    category text NOT NULL,
    received_at timestamptz NOT NULL,
    words text NOT NULL,
    fingerprint bytea NOT NULL,
    trigrams bit(1024) NOT NULL,
    CONSTRAINT aspiration_similarity_pkey PRIMARY KEY (aspiration_id),
    CONSTRAINT aspiration_similarity_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX aspiration_similarity_by_district ON aspiration_similarity (district_code, category, received_at);
  CREATE INDEX aspiration_similarity_by_fingerprint ON aspiration_similarity (fingerprint, received_at);
  CREATE INDEX aspiration_similarity_by_village ON aspiration_similarity (village_code, received_at);
`;
