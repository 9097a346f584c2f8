/** Drops the functions of `createPriorities`, once the tables with their triggers are gone. */
export const dropPriorities = `DROP FUNCTION aspiration_priority_start, aspiration_priority_update, prioritise_group`;

/**
 * Maintains `aspiration.priority_from` (see `priorityOf`): at the end of each transaction that adds a supporter, merges or
 * undoes a merge, because the fingerprint of a supporter is stored after the supporter. A part has the priority of the whole.
 */
export const createPriorities = `
  CREATE FUNCTION prioritise_group(member uuid) RETURNS void LANGUAGE sql AS $$
    WITH RECURSIVE up AS (
      SELECT id, merged_into FROM aspiration WHERE id = member
      UNION ALL SELECT parent.id, parent.merged_into FROM up JOIN aspiration AS parent ON parent.id = up.merged_into
    ), down AS (
      SELECT id FROM up WHERE merged_into IS NULL
      UNION ALL SELECT child.id FROM down JOIN aspiration AS child ON child.merged_into = down.id
    ), owner AS (
      SELECT id FROM down UNION ALL SELECT supporter.id FROM down JOIN supporter ON supporter.aspiration_id = down.id
    ), affected AS (
      SELECT count(DISTINCT coalesce(encode(citizen_fingerprint, 'hex'), owner.id::text)) AS citizens
        FROM owner LEFT JOIN reporter_key ON reporter_key.aspiration_id = owner.id
    )
    UPDATE aspiration
       SET priority_from = date_trunc('milliseconds', received_at
             - least(70, 10 * log(2.0, greatest(1, citizens)::numeric))::float8 * interval '1 day')
      FROM affected, up AS root
     WHERE root.merged_into IS NULL AND (aspiration.id = root.id OR aspiration.parent_id = root.id)
  $$;
  CREATE FUNCTION aspiration_priority_start() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      NEW.priority_from := NEW.priority_from + (NEW.received_at - OLD.received_at);
    ELSE
      NEW.priority_from := coalesce((SELECT priority_from FROM aspiration WHERE id = NEW.parent_id), NEW.received_at);
    END IF;
    RETURN NEW;
  END $$;
  CREATE FUNCTION aspiration_priority_update() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_TABLE_NAME = 'supporter' THEN
      PERFORM prioritise_group(NEW.aspiration_id);
    ELSE
      PERFORM prioritise_group(NEW.id);
      IF OLD.merged_into IS NOT NULL THEN PERFORM prioritise_group(OLD.merged_into); END IF;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER aspiration_priority_start BEFORE INSERT OR UPDATE OF received_at ON aspiration
    FOR EACH ROW EXECUTE FUNCTION aspiration_priority_start();
  CREATE CONSTRAINT TRIGGER aspiration_priority_of_merges AFTER UPDATE OF merged_into ON aspiration
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into)
    EXECUTE FUNCTION aspiration_priority_update();
  CREATE CONSTRAINT TRIGGER aspiration_priority_of_supporters AFTER INSERT ON supporter
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION aspiration_priority_update();
  CREATE INDEX aspiration_by_priority ON aspiration (priority_from, id)
    WHERE merged_into IS NULL AND status NOT IN ('SPLIT', 'CLOSED', 'REFERRED', 'ARCHIVED');
`;
