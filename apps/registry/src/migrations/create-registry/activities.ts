import { createHistory } from '#lifecycle';

/** The tables of activities and monthly reports. */
export const createActivities = `
  CREATE TABLE activity (
    id uuid NOT NULL,
    version integer NOT NULL,
    kim_id uuid NOT NULL,
    kind text NOT NULL,
    held_on date NOT NULL,
    village_code text,
    place text,
    participants integer NOT NULL,
    description text,
    links text[] NOT NULL,
    source text NOT NULL,
    source_id uuid,
    source_event_id uuid,
    status text NOT NULL,
    duplicate_of uuid,
    logged_by text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT activity_pkey PRIMARY KEY (id),
    CONSTRAINT activity_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT activity_village FOREIGN KEY (village_code) REFERENCES area (code),
    CONSTRAINT activity_duplicate_of FOREIGN KEY (duplicate_of) REFERENCES activity (id),
    CONSTRAINT activity_kind CHECK (kind IN ('ACCESS', 'DISCUSSION', 'IMPLEMENTATION', 'NETWORKING',
                                             'DISSEMINATION', 'ASPIRATION', 'TRAINING')),
    CONSTRAINT activity_status CHECK (status IN ('LOGGED', 'VERIFIED', 'REJECTED')),
    CONSTRAINT activity_participants CHECK (participants >= 0),
    CONSTRAINT activity_source_whole CHECK (
      num_nonnulls(source_id, source_event_id) = CASE source WHEN 'EVENT' THEN 2 WHEN 'REPORTED' THEN 0 END)
  );
  CREATE UNIQUE INDEX activity_source ON activity (kim_id, kind, source_id)
  WHERE source_id IS NOT NULL;
  CREATE INDEX activity_by_kim ON activity (kim_id, held_on, id);
  CREATE INDEX activity_by_day ON activity (held_on, id);
  CREATE INDEX activity_by_village ON activity (village_code, held_on, id);
  CREATE INDEX activity_by_words ON activity USING gin
    (to_tsvector('indonesian', coalesce(place, '') || ' ' || coalesce(description, ''))) WITH (fastupdate = off);
  CREATE INDEX activity_undecided ON activity (held_on, id) WHERE status = 'LOGGED';
  CREATE INDEX activity_by_duplicate_of ON activity (duplicate_of) WHERE duplicate_of IS NOT NULL;
  ${createHistory('activity', { table: 'activity' })};
  CREATE TABLE awaited_activity (
    kim_id uuid NOT NULL,
    kind text NOT NULL,
    source_id uuid NOT NULL,
    source_event_id uuid NOT NULL,
    held_on date NOT NULL,
    village_code text,
    participants integer NOT NULL,
    confirmed boolean NOT NULL DEFAULT true,
    since timestamptz NOT NULL,
    CONSTRAINT awaited_activity_pkey PRIMARY KEY (kim_id, kind, source_id)
  );
  CREATE TABLE report (
    id uuid NOT NULL,
    version integer NOT NULL,
    kim_id uuid NOT NULL,
    month date NOT NULL,
    status text NOT NULL,
    narrative text NOT NULL,
    counts jsonb NOT NULL,
    due_on date NOT NULL,
    late boolean NOT NULL,
    submitted_by text NOT NULL,
    first_submitted_at timestamptz NOT NULL,
    submitted_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT report_pkey PRIMARY KEY (id),
    CONSTRAINT report_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT report_month CHECK (extract(day FROM month) = 1),
    CONSTRAINT report_status CHECK (status IN ('SUBMITTED', 'RETURNED', 'ACCEPTED'))
  );
  CREATE UNIQUE INDEX report_of_month ON report (kim_id, month);
  CREATE INDEX report_by_month ON report (month, id);
  ${createHistory('report', { table: 'report' })};
  CREATE TABLE report_reminder (
    kim_id uuid NOT NULL,
    id uuid NOT NULL,
    month date NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT report_reminder_pkey PRIMARY KEY (kim_id, month),
    CONSTRAINT report_reminder_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
  );
`;
