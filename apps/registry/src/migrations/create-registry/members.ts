import { createHistory } from '#lifecycle';

/** The tables of members, their posts and their mandates. */
export const createMembers = `
  CREATE TABLE member (
    id uuid NOT NULL,
    version integer NOT NULL,
    kim_id uuid NOT NULL,
    status text NOT NULL,
    post text NOT NULL,
    account_id uuid,
    pending_account_id uuid,
    home_village_code text,
    under_guardian boolean NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    leaving_reason text,
    created_at timestamptz NOT NULL,
    CONSTRAINT member_pkey PRIMARY KEY (id),
    CONSTRAINT member_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT member_home_village FOREIGN KEY (home_village_code) REFERENCES area (code),
    CONSTRAINT member_status CHECK (status IN ('ACTIVE', 'LEFT', 'ERASED')),
    CONSTRAINT member_post_known CHECK (post IN ('CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER')),
    CONSTRAINT member_left CHECK ((status = 'ACTIVE') = (left_on IS NULL)),
    CONSTRAINT member_erased CHECK (status <> 'ERASED' OR account_id IS NULL),
    CONSTRAINT member_pending CHECK (status = 'ACTIVE' OR pending_account_id IS NULL)
  );
  CREATE INDEX member_by_kim ON member (kim_id, status, id);
  CREATE UNIQUE INDEX member_post ON member (kim_id, post) WHERE post <> 'MEMBER' AND status = 'ACTIVE';
  CREATE UNIQUE INDEX member_account ON member (kim_id, account_id) WHERE account_id IS NOT NULL;
  CREATE INDEX member_by_account ON member (account_id, id) WHERE account_id IS NOT NULL;
  CREATE INDEX member_by_pending_account ON member (pending_account_id, id) WHERE pending_account_id IS NOT NULL;
  ${createHistory('member', { table: 'member', columns: 'post text NOT NULL, effective_on date NOT NULL' })};
  CREATE TABLE member_contact (
    member_id uuid NOT NULL,
    wrapped_key bytea NOT NULL,
    sealed bytea NOT NULL,
    name_hashes text[] NOT NULL,
    CONSTRAINT member_contact_pkey PRIMARY KEY (member_id),
    CONSTRAINT member_contact_member FOREIGN KEY (member_id) REFERENCES member (id)
  );
  CREATE INDEX member_contact_by_name ON member_contact USING gin (name_hashes) WITH (fastupdate = off);
  CREATE TABLE contact_access (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    purpose text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT contact_access_pkey PRIMARY KEY (id),
    CONSTRAINT contact_access_member FOREIGN KEY (member_id) REFERENCES member (id)
  );
  CREATE INDEX contact_access_by_member ON contact_access (member_id, id);
  CREATE TABLE officer_term (
    id uuid NOT NULL,
    kim_id uuid NOT NULL,
    member_id uuid NOT NULL,
    post text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    warn_on date,
    created_at timestamptz NOT NULL,
    CONSTRAINT officer_term_pkey PRIMARY KEY (id),
    CONSTRAINT officer_term_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT officer_term_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT officer_term_post CHECK (post IN ('CHAIR', 'SECRETARY', 'TREASURER')),
    CONSTRAINT officer_term_days CHECK (ends_on >= starts_on),
    CONSTRAINT officer_term_overlap
      EXCLUDE USING gist (kim_id WITH =, post WITH =, daterange(starts_on, ends_on) WITH &&)
  );
  CREATE INDEX officer_term_by_member ON officer_term (member_id, starts_on);
  CREATE INDEX officer_term_by_kim ON officer_term (kim_id, id);
  CREATE INDEX officer_term_warning ON officer_term (warn_on) WHERE warn_on IS NOT NULL;
  CREATE TABLE mandate (
    id uuid NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    kim_id uuid NOT NULL,
    member_id uuid NOT NULL,
    acts text[] NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    revoked_by text,
    revoked_at timestamptz,
    CONSTRAINT mandate_pkey PRIMARY KEY (id),
    CONSTRAINT mandate_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT mandate_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT mandate_status CHECK (status IN ('GIVEN', 'REVOKED')),
    CONSTRAINT mandate_days CHECK (ends_on > starts_on),
    CONSTRAINT mandate_revoked CHECK ((status = 'REVOKED') = (revoked_at IS NOT NULL AND revoked_by IS NOT NULL))
  );
  CREATE INDEX mandate_by_kim ON mandate (kim_id, id);
  CREATE INDEX mandate_by_member ON mandate (member_id) WHERE status = 'GIVEN';
  ${createHistory('mandate', { table: 'mandate' })};
  CREATE TABLE mandate_use (
    id uuid NOT NULL,
    mandate_id uuid NOT NULL,
    act text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT mandate_use_pkey PRIMARY KEY (id),
    CONSTRAINT mandate_use_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id)
  );
  CREATE INDEX mandate_use_by_mandate ON mandate_use (mandate_id, id);
  CREATE TABLE account_invitation_batch (
    id uuid NOT NULL,
    members integer NOT NULL,
    invited integer NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT account_invitation_batch_pkey PRIMARY KEY (id),
    CONSTRAINT account_invitation_batch_members CHECK (members >= 0 AND invited >= 0 AND invited <= members)
  );
  CREATE INDEX account_invitation_batch_open ON account_invitation_batch (requested_at, id) WHERE finished_at IS NULL;
  CREATE TABLE account_invitation_batch_member (
    batch_id uuid NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT account_invitation_batch_member_pkey PRIMARY KEY (batch_id, member_id),
    CONSTRAINT account_invitation_batch_member_batch FOREIGN KEY (batch_id) REFERENCES account_invitation_batch (id),
    CONSTRAINT account_invitation_batch_member_member FOREIGN KEY (member_id) REFERENCES member (id)
  );
  CREATE TABLE account_invitation (
    id uuid NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    kim_id uuid NOT NULL,
    member_id uuid NOT NULL,
    batch_id uuid,
    issue integer NOT NULL,
    token_hash text NOT NULL,
    expires_at timestamptz NOT NULL,
    invited_by text NOT NULL,
    invited_at timestamptz NOT NULL,
    accepted_by uuid,
    CONSTRAINT account_invitation_pkey PRIMARY KEY (id),
    CONSTRAINT account_invitation_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT account_invitation_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT account_invitation_batch_id FOREIGN KEY (batch_id) REFERENCES account_invitation_batch (id),
    CONSTRAINT account_invitation_status CHECK (status IN ('OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED')),
    CONSTRAINT account_invitation_accepted CHECK ((status = 'ACCEPTED') = (accepted_by IS NOT NULL))
  );
  CREATE UNIQUE INDEX account_invitation_open ON account_invitation (member_id) WHERE status = 'OPEN';
  CREATE INDEX account_invitation_by_member ON account_invitation (member_id, id);
  CREATE INDEX account_invitation_by_kim ON account_invitation (kim_id, id);
  CREATE UNIQUE INDEX account_invitation_token ON account_invitation (token_hash);
  CREATE INDEX account_invitation_expiring ON account_invitation (expires_at) WHERE status = 'OPEN';
  CREATE INDEX account_invitation_by_batch ON account_invitation (batch_id) WHERE batch_id IS NOT NULL;
  ${createHistory('account-invitation', { table: 'account_invitation' })};
`;
