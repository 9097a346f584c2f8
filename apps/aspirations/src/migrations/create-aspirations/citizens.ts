import { createHistory } from '#lifecycle';

/** The tables of citizens. */
export const createCitizens = `
  CREATE TABLE data_request (
    id uuid NOT NULL,
    version int NOT NULL,
    status text NOT NULL,
    kind text NOT NULL,
    reporter_id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    village_code text NOT NULL,
    identified_by text NOT NULL,
    received_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    warned_at timestamptz,
    missed_at timestamptz,
    resolved_at timestamptz,
    next_at timestamptz,
    CONSTRAINT data_request_pkey PRIMARY KEY (id),
    CONSTRAINT data_request_resolved CHECK ((resolved_at IS NULL) = (status = 'OPEN')),
    CONSTRAINT data_request_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX data_request_by_status ON data_request (status, id);
  CREATE INDEX data_request_next ON data_request (next_at) WHERE next_at IS NOT NULL;
  CREATE UNIQUE INDEX data_request_once ON data_request (reporter_id, kind) WHERE status = 'OPEN';
  ${createHistory('data-request', { table: 'data_request' })};
  CREATE TABLE reporter (
    aspiration_id uuid NOT NULL,
    sealed bytea NOT NULL,
    consented_at timestamptz NOT NULL,
    unread_contacts text[] NOT NULL,
    CONSTRAINT reporter_pkey PRIMARY KEY (aspiration_id)
  );
  CREATE TABLE reporter_access (
    id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    agency_id text,
    what text NOT NULL,
    purpose text,
    attachment_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reporter_access_pkey PRIMARY KEY (id),
    CONSTRAINT reporter_access_what CHECK (what IN ('IDENTITY', 'PIN') AND purpose IS NOT NULL OR what = 'ATTACHMENT' AND attachment_id IS NOT NULL)
  );
  CREATE INDEX reporter_access_by_aspiration ON reporter_access (aspiration_id, id);
  CREATE TABLE reporter_key (
    aspiration_id uuid NOT NULL,
    wrapped_key bytea NOT NULL,
    citizen_fingerprint bytea,
    restricted_at timestamptz,
    CONSTRAINT reporter_key_pkey PRIMARY KEY (aspiration_id)
  );
  CREATE TABLE supporter (
    id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    tracking_number text NOT NULL,
    anonymous boolean NOT NULL,
    kim_id uuid NOT NULL,
    village_code text NOT NULL,
    submitted_by text NOT NULL,
    received_at timestamptz NOT NULL,
    verified_at timestamptz,
    verified_by text,
    CONSTRAINT supporter_pkey PRIMARY KEY (id),
    CONSTRAINT supporter_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX supporter_by_aspiration ON supporter (aspiration_id, id);
  CREATE UNIQUE INDEX supporter_tracking_number ON supporter (tracking_number);
  CREATE TABLE supporter_objection (
    supporter_id uuid NOT NULL,
    aspiration_id uuid NOT NULL,
    responded_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT supporter_objection_pkey PRIMARY KEY (supporter_id, responded_at),
    CONSTRAINT supporter_objection_supporter FOREIGN KEY (supporter_id) REFERENCES supporter (id),
    CONSTRAINT supporter_objection_aspiration FOREIGN KEY (aspiration_id) REFERENCES aspiration (id)
  );
  CREATE INDEX supporter_objection_by_answer ON supporter_objection (aspiration_id, responded_at);
  CREATE TABLE tracking_pin (
    aspiration_id uuid NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT tracking_pin_pkey PRIMARY KEY (aspiration_id)
  );
  CREATE TABLE pin_request (
    id uuid NOT NULL,
    tracking_number text NOT NULL,
    contact bytea NOT NULL,
    requested_at timestamptz NOT NULL,
    CONSTRAINT pin_request_pkey PRIMARY KEY (id)
  );
  CREATE TABLE pin_renewal (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    contact bytea NOT NULL,
    hash bytea,
    requested_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pin_renewal_pkey PRIMARY KEY (id)
  );
  CREATE INDEX pin_renewal_by_owner ON pin_renewal (owner_id, id);
  CREATE INDEX pin_renewal_by_contact ON pin_renewal (contact, requested_at);
  CREATE INDEX pin_renewal_old ON pin_renewal (requested_at);
  CREATE TABLE tracking_wrong_pin (
    aspiration_id uuid NOT NULL,
    day date NOT NULL,
    tries int NOT NULL,
    CONSTRAINT tracking_wrong_pin_pkey PRIMARY KEY (aspiration_id, day)
  );
  CREATE INDEX tracking_wrong_pin_by_day ON tracking_wrong_pin (day);
`;
