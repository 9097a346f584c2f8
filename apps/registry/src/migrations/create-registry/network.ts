import { createHistory } from '#lifecycle';

/** The tables of potentials, partnerships, requests for help and forums. */
export const createNetwork = `
  CREATE TABLE potential (
    id uuid NOT NULL,
    version integer NOT NULL,
    kim_id uuid NOT NULL,
    entry text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    tags text[] NOT NULL,
    search_text text NOT NULL,
    village_code text NOT NULL,
    latitude double precision,
    longitude double precision,
    status text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT potential_pkey PRIMARY KEY (id),
    CONSTRAINT potential_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT potential_area FOREIGN KEY (village_code) REFERENCES area (code),
    CONSTRAINT potential_entry CHECK (entry IN ('OFFER', 'NEED')),
    CONSTRAINT potential_kind CHECK (kind IN ('PRODUCT', 'SKILL', 'PLACE', 'ECONOMIC_ACTIVITY')),
    CONSTRAINT potential_status CHECK (status IN ('LISTED', 'ARCHIVED')),
    CONSTRAINT potential_point_whole CHECK (num_nonnulls(latitude, longitude) IN (0, 2))
  );
  CREATE INDEX potential_by_kim ON potential (kim_id, id);
  CREATE INDEX potential_by_village ON potential (village_code, id);
  CREATE INDEX potential_by_district ON potential ("left"(village_code, 8), id);
  CREATE INDEX potential_by_tag ON potential USING gin (tags) WITH (fastupdate = off) WHERE status = 'LISTED';
  CREATE INDEX potential_by_search_text ON potential USING gin (search_text gin_trgm_ops)
    WITH (fastupdate = off) WHERE status = 'LISTED';
  CREATE INDEX potential_by_point ON potential USING gist (point(longitude, latitude)) WHERE status = 'LISTED';
  -- The default threshold of 0.6 does not find "keripik" by "kripik"; only a function can lower it for one statement.
  CREATE FUNCTION potential_similar_to(words text) RETURNS TABLE (id uuid, similarity real)
    LANGUAGE sql STABLE ROWS 100 SET pg_trgm.word_similarity_threshold = 0.45
    AS $$ SELECT potential.id, word_similarity(words, search_text)
            FROM potential WHERE words <% search_text AND status = 'LISTED' $$;
  ${createHistory('potential', { table: 'potential' })};
  CREATE TABLE partnership (
    id uuid NOT NULL,
    version integer NOT NULL,
    proposer_kim_id uuid NOT NULL,
    partner_kim_id uuid NOT NULL,
    purpose text NOT NULL,
    status text NOT NULL,
    accepted_on date,
    ended_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT partnership_pkey PRIMARY KEY (id),
    CONSTRAINT partnership_proposer FOREIGN KEY (proposer_kim_id) REFERENCES kim (id),
    CONSTRAINT partnership_partner FOREIGN KEY (partner_kim_id) REFERENCES kim (id),
    CONSTRAINT partnership_status CHECK (status IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'ENDED')),
    CONSTRAINT partnership_of_two CHECK (proposer_kim_id <> partner_kim_id)
  );
  CREATE INDEX partnership_by_proposer ON partnership (proposer_kim_id, id);
  CREATE INDEX partnership_by_partner ON partnership (partner_kim_id, id);
  CREATE UNIQUE INDEX partnership_once
      ON partnership (least(proposer_kim_id, partner_kim_id), greatest(proposer_kim_id, partner_kim_id))
   WHERE status IN ('PROPOSED', 'ACCEPTED');
  ${createHistory('partnership', { table: 'partnership' })};
  CREATE TABLE help_request (
    id uuid NOT NULL,
    version integer NOT NULL,
    kim_id uuid NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    needed_by date,
    status text NOT NULL,
    helping_kim_id uuid,
    done_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT help_request_pkey PRIMARY KEY (id),
    CONSTRAINT help_request_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT help_request_helper FOREIGN KEY (helping_kim_id) REFERENCES kim (id),
    CONSTRAINT help_request_status CHECK (status IN ('OPEN', 'OFFERED', 'ACCEPTED', 'DONE', 'WITHDRAWN'))
  );
  CREATE INDEX help_request_by_kim ON help_request (kim_id, id);
  CREATE INDEX help_request_by_status ON help_request (status, id);
  ${createHistory('help-request', { table: 'help_request' })};
  CREATE TABLE help_offer (
    id uuid NOT NULL,
    help_request_id uuid NOT NULL,
    kim_id uuid NOT NULL,
    message text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT help_offer_pkey PRIMARY KEY (id),
    CONSTRAINT help_offer_request FOREIGN KEY (help_request_id) REFERENCES help_request (id),
    CONSTRAINT help_offer_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
  );
  CREATE UNIQUE INDEX help_offer_once ON help_offer (help_request_id, kim_id);
  CREATE TABLE forum_delegate (
    id uuid NOT NULL,
    version integer NOT NULL,
    area_code text NOT NULL,
    kim_id uuid NOT NULL,
    member_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    status text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT forum_delegate_pkey PRIMARY KEY (id),
    CONSTRAINT forum_delegate_area FOREIGN KEY (area_code) REFERENCES area (code),
    CONSTRAINT forum_delegate_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
    CONSTRAINT forum_delegate_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT forum_delegate_status CHECK (status IN ('NAMED', 'RECALLED')),
    CONSTRAINT forum_delegate_term CHECK (starts_on <= ends_on)
  );
  CREATE INDEX forum_delegate_by_area ON forum_delegate (area_code, id);
  CREATE INDEX forum_delegate_by_kim ON forum_delegate (kim_id, area_code);
  ${createHistory('forum-delegate', { table: 'forum_delegate' })};
`;
