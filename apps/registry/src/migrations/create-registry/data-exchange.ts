/** The tables of imports of KIM. */
export const createDataExchange = `
  CREATE TABLE kim_import (
    id uuid NOT NULL,
    wrapped_key bytea,
    rows integer NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at timestamptz,
    is_cancelled boolean DEFAULT false NOT NULL,
    CONSTRAINT kim_import_pkey PRIMARY KEY (id),
    CONSTRAINT kim_import_key CHECK ((finished_at IS NULL) = (wrapped_key IS NOT NULL))
  );
  CREATE INDEX kim_import_open ON kim_import (requested_at, id) WHERE finished_at IS NULL;
  CREATE TABLE imported_kim (
    import_id uuid NOT NULL,
    state text NOT NULL,
    line integer NOT NULL,
    sealed bytea,
    kim_id uuid,
    CONSTRAINT imported_kim_pkey PRIMARY KEY (import_id, state, line),
    CONSTRAINT imported_kim_import FOREIGN KEY (import_id) REFERENCES kim_import (id),
    CONSTRAINT imported_kim_kim_id FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT imported_kim_state CHECK (state IN ('PENDING', 'ENTERED', 'KNOWN', 'REFUSED', 'CANCELLED')),
    CONSTRAINT imported_kim_sealed CHECK ((state = 'PENDING') = (sealed IS NOT NULL)),
    CONSTRAINT imported_kim_kim CHECK ((state IN ('ENTERED', 'KNOWN')) = (kim_id IS NOT NULL))
  );
  CREATE TABLE kim_import_fault (
    import_id uuid NOT NULL,
    line integer NOT NULL,
    place integer NOT NULL,
    file_column text,
    code text NOT NULL,
    detail text,
    CONSTRAINT kim_import_fault_pkey PRIMARY KEY (import_id, line, place),
    CONSTRAINT kim_import_fault_import FOREIGN KEY (import_id) REFERENCES kim_import (id)
  );
`;
