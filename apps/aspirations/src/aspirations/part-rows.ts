import { type Queryable, sql } from '#database';
import type { RedactedText } from '#text';
import type { AspirationStatus } from './aspiration.states.js';

export async function statusesOfParts(source: Queryable, wholeId: string): Promise<AspirationStatus[]> {
  const rows = await source.query<{ status: AspirationStatus }>(
    sql`SELECT status FROM aspiration WHERE parent_id = ${wholeId}`,
  );
  return rows.map(({ status }) => status);
}

/** The answers of all parts as one text, each under the name of its agency. */
export async function collectAnswers(source: Queryable, wholeId: string): Promise<RedactedText> {
  const [row] = await source.query<RedactedText>(sql`
    SELECT string_agg(agency.name || E':\n' || answer, E'\n\n' ORDER BY part) AS text,
           string_agg(agency.name || E':\n' || answer_masked, E'\n\n' ORDER BY part) AS masked
      FROM aspiration JOIN agency ON agency.id = agency_id
     WHERE aspiration.parent_id = ${wholeId} AND aspiration.status = 'RESPONDED'`);
  return row!;
}

export async function partIdsOf(source: Queryable, wholeId: string): Promise<string[]> {
  const rows = await source.query<{ id: string }>(
    sql`SELECT id FROM aspiration WHERE parent_id = ${wholeId} ORDER BY part`,
  );
  return rows.map(({ id }) => id);
}

/** The parts that are closed together with the whole. */
export async function closableParts(source: Queryable, wholeId: string): Promise<string[]> {
  const rows = await source.query<{ id: string }>(
    sql`SELECT id FROM aspiration WHERE parent_id = ${wholeId} AND status = 'RESPONDED' ORDER BY part`,
  );
  return rows.map(({ id }) => id);
}
