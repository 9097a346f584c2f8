import { createHistory } from '#lifecycle';

/**
 * The tables of aspirations. An aspiration changes often, mostly in columns without an index: the free space in its page
 * lets PostgreSQL update it there, without new index entries. Its words are stored, because a search for frequent ones reads
 * the newest rows: parsing each of them would take longer than all the rest.
 */
export const createAspirations = `
  CREATE TABLE aspiration (
    id uuid NOT NULL,
    version int NOT NULL,
    status text NOT NULL,
    tracking_number text NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    village_code text NOT NULL,
    kim_id uuid,
    check_kim_id uuid,
    channel text NOT NULL DEFAULT 'KIM',
    title text NOT NULL,
    title_masked text NOT NULL,
    body text NOT NULL,
    body_masked text NOT NULL,
    anonymous boolean NOT NULL,
    confidential boolean NOT NULL,
    merged_into uuid,
    parent_id uuid,
    part smallint,
    agency_id text,
    assignee text,
    answer text,
    answer_masked text,
    reopenings int NOT NULL DEFAULT 0,
    declines int NOT NULL DEFAULT 0,
    oversight boolean NOT NULL DEFAULT false,
    reporter_notified_at timestamptz,
    reporter_notified_by uuid,
    outcome text,
    archive_reason text,
    referred_to text,
    rating smallint,
    submitted_by text NOT NULL,
    received_at timestamptz NOT NULL,
    verified_at timestamptz,
    assigned_at timestamptz,
    responded_at timestamptz,
    closed_at timestamptz,
    priority_from timestamptz NOT NULL,
    search_words tsvector NOT NULL,
    CONSTRAINT aspiration_pkey PRIMARY KEY (id),
    CONSTRAINT aspiration_agency_once_assigned CHECK (CASE
      WHEN status IN ('ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED') THEN agency_id IS NOT NULL
      WHEN status IN ('RECEIVED', 'RETURNED', 'VERIFIED', 'HELD', 'REFERRED', 'ARCHIVED') THEN agency_id IS NULL
      ELSE true END),
    CONSTRAINT aspiration_answer_masked CHECK ((answer IS NULL) = (answer_masked IS NULL)),
    CONSTRAINT aspiration_archived_for_a_reason CHECK ((archive_reason IS NULL) = (status <> 'ARCHIVED')),
    CONSTRAINT aspiration_not_into_itself CHECK (merged_into <> id),
    CONSTRAINT aspiration_outcome_once_closed CHECK ((outcome IS NULL) = (status <> 'CLOSED')),
    CONSTRAINT aspiration_parts_have_no_parts CHECK ((parent_id IS NULL) = (part IS NULL) AND (parent_id IS NULL OR status <> 'SPLIT')),
    CONSTRAINT aspiration_referred_somewhere CHECK ((referred_to IS NULL) = (status <> 'REFERRED')),
    CONSTRAINT aspiration_merged_into FOREIGN KEY (merged_into) REFERENCES aspiration (id),
    CONSTRAINT aspiration_parent FOREIGN KEY (parent_id) REFERENCES aspiration (id)
  ) WITH (fillfactor = 85);
  CREATE TRIGGER aspiration_search_words BEFORE INSERT OR UPDATE OF title_masked, body_masked, answer_masked ON aspiration
    FOR EACH ROW EXECUTE FUNCTION
    tsvector_update_trigger(search_words, 'pg_catalog.indonesian', title_masked, body_masked, answer_masked);
  CREATE INDEX aspiration_by_agency ON aspiration (agency_id, received_at, id);
  CREATE INDEX aspiration_by_assignee ON aspiration (assignee, received_at, id) WHERE assignee IS NOT NULL;
  CREATE INDEX aspiration_by_category ON aspiration (category, received_at, id);
  CREATE INDEX aspiration_by_channel ON aspiration (channel, received_at, id);
  CREATE INDEX aspiration_by_check_kim ON aspiration (check_kim_id, id) WHERE check_kim_id IS NOT NULL;
  CREATE INDEX aspiration_by_district ON aspiration
    (substring(village_code, '^[0-9]+[.][0-9]+[.][0-9]+'), received_at, id)
    -- What a list of a district is filtered by is counted in the index.
    INCLUDE (village_code, category, status, kind, channel, agency_id);
  CREATE INDEX aspiration_by_kim ON aspiration (kim_id, received_at, id);
  CREATE INDEX aspiration_by_kind ON aspiration (kind, received_at, id);
  CREATE INDEX aspiration_by_receipt ON aspiration (received_at, id);
  CREATE INDEX aspiration_by_merged_into ON aspiration (merged_into)
    WHERE merged_into IS NOT NULL;
  CREATE INDEX aspiration_by_status ON aspiration (status, received_at, id);
  CREATE INDEX aspiration_by_village ON aspiration (village_code, received_at, id);
  CREATE INDEX aspiration_by_words ON aspiration USING gin (search_words);
  CREATE INDEX aspiration_public ON aspiration (received_at, id)
    WHERE (verified_at IS NOT NULL) AND (NOT confidential) AND (merged_into IS NULL);
  CREATE INDEX aspiration_public_by_category ON aspiration (category, received_at, id)
    WHERE (verified_at IS NOT NULL) AND (NOT confidential) AND (merged_into IS NULL);
  CREATE INDEX aspiration_public_by_village ON aspiration (village_code, received_at, id)
    WHERE (verified_at IS NOT NULL) AND (NOT confidential) AND (merged_into IS NULL);
  CREATE INDEX aspiration_referred_to_lapor ON aspiration (closed_at, id)
    WHERE referred_to = 'LAPOR';
  CREATE UNIQUE INDEX aspiration_part ON aspiration (parent_id, part) WHERE parent_id IS NOT NULL;
  CREATE UNIQUE INDEX aspiration_tracking_number ON aspiration (tracking_number);
  CREATE TABLE aspiration_entry (
    id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    text_masked text NOT NULL,
    result text,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT aspiration_entry_pkey PRIMARY KEY (id),
    CONSTRAINT aspiration_entry_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX aspiration_entry_by_aspiration ON aspiration_entry (aspiration_id, id);
  CREATE TABLE public_text (
    aspiration_id uuid NOT NULL,
    version int NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT public_text_pkey PRIMARY KEY (aspiration_id, version),
    CONSTRAINT public_text_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE TABLE aspiration_read (
    account text NOT NULL,
    aspiration_id uuid NOT NULL,
    version int NOT NULL,
    CONSTRAINT aspiration_read_pkey PRIMARY KEY (account, aspiration_id),
    CONSTRAINT aspiration_read_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  ${createHistory('aspiration', { table: 'aspiration', columns: 'agency_id text' })};
  CREATE INDEX aspiration_history_by_moment ON aspiration_history (at);
`;
