import { createHistory } from '#lifecycle';

/** The tables of integrations. */
export const createIntegrations = `
  CREATE TABLE lapor_hand_over (
    id uuid NOT NULL,
    version int NOT NULL,
    status text NOT NULL,
    queued_at timestamptz NOT NULL,
    due_at timestamptz,
    tries int NOT NULL DEFAULT 0,
    last_failure text,
    sent_at timestamptz,
    lapor_id text,
    lapor_status text,
    last_receipt_at timestamptz,
    polled_at timestamptz,
    CONSTRAINT lapor_hand_over_pkey PRIMARY KEY (id),
    CONSTRAINT lapor_hand_over_due CHECK ((due_at IS NOT NULL) = (status = 'QUEUED')),
    CONSTRAINT lapor_hand_over_known CHECK (status <> 'ACKNOWLEDGED' OR lapor_id IS NOT NULL),
    CONSTRAINT lapor_hand_over_aspiration FOREIGN KEY (id) REFERENCES aspiration (id)
  );
  CREATE INDEX lapor_hand_over_by_due ON lapor_hand_over (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX lapor_hand_over_by_status ON lapor_hand_over (status, queued_at, id);
  CREATE UNIQUE INDEX lapor_hand_over_by_lapor_id ON lapor_hand_over (lapor_id) WHERE lapor_id IS NOT NULL;
  ${createHistory('lapor-hand-over', { table: 'lapor_hand_over' })};
  CREATE TABLE lapor_unmatched_receipt (
    reference text NOT NULL,
    fault text NOT NULL,
    outcome text NOT NULL,
    lapor_id text,
    received_at timestamptz NOT NULL,
    CONSTRAINT lapor_unmatched_receipt_pkey PRIMARY KEY (reference, fault)
  );
  CREATE TABLE open311_key (
    id uuid NOT NULL,
    name text NOT NULL,
    area_code text,
    key_hash bytea NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT open311_key_pkey PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX open311_key_by_hash ON open311_key (key_hash);
`;
