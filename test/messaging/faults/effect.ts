import { AreaRecorded, type DomainEvent } from '#contracts';
import { sql, type Transaction } from '#database';

/** The key and the version of an event. */
export interface AreaVersion {
  readonly code: string;
  readonly version: number;
  readonly name?: string;
}

export function areaRecorded({ code, version, name = 'Desa' }: AreaVersion): DomainEvent {
  return AreaRecorded({ code, version, kind: 'DESA', name, parentCode: null });
}

/**
 * The effect of the reaction under test: one row for each time that it runs. The transaction waits for the advisory lock of
 * the sequence before it inserts the row, so that a test can stop it there.
 */
export const effectTables = sql`
  CREATE TABLE effect (position bigint GENERATED ALWAYS AS IDENTITY, key text NOT NULL, sequence int NOT NULL);
  CREATE FUNCTION wait_for_lock() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(NEW.sequence);
    RETURN NEW;
  END $$;
  CREATE TRIGGER wait_for_lock BEFORE INSERT ON effect FOR EACH ROW EXECUTE FUNCTION wait_for_lock()`;

export async function insertEffect(
  tx: Transaction,
  { key, sequence }: { key: string; sequence: number },
): Promise<void> {
  await tx.query(sql`INSERT INTO effect (key, sequence) VALUES (${key}, ${sequence})`);
}
