import { AreaRecorded, type DomainEvent } from '#contracts';
import type { Transaction } from '#database';

/** An event of a test: its key and its version. */
export interface AreaVersion {
  readonly code: string;
  readonly version: number;
  readonly name?: string;
}

export function areaRecorded({ code, version, name = 'Desa' }: AreaVersion): DomainEvent {
  return AreaRecorded({ code, version, kind: 'DESA', name, parentCode: null });
}

/**
 * What a reaction of a test leaves: one row for each time that it is done. Before a row is written its transaction passes
 * the gate of its sequence, which a test may hold shut.
 */
export const effectTables = `
  CREATE TABLE effect (place bigint GENERATED ALWAYS AS IDENTITY, key text NOT NULL, sequence int NOT NULL);
  CREATE FUNCTION pass_gate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(NEW.sequence);
    RETURN NEW;
  END $$;
  CREATE TRIGGER gate BEFORE INSERT ON effect FOR EACH ROW EXECUTE FUNCTION pass_gate()`;

export async function insertEffect(
  tx: Transaction,
  { key, sequence }: { key: string; sequence: number },
): Promise<void> {
  await tx.query(`INSERT INTO effect (key, sequence) VALUES ($1, $2)`, [key, sequence]);
}
