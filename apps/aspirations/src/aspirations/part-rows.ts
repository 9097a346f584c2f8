import type { Transaction } from '#database';
import type { AspirationStatus } from './aspiration.workflow.js';

type From = Pick<Transaction, 'query'>;

export async function statusesOfParts(from: From, wholeId: string): Promise<AspirationStatus[]> {
  const rows = await from.query<{ status: AspirationStatus }>(`SELECT status FROM aspiration WHERE parent_id = $1`, [
    wholeId,
  ]);
  return rows.map(({ status }) => status);
}

/** The answers of all parts as one, each under the name of its agency. */
export async function collectAnswers(from: From, wholeId: string): Promise<{ answer: string }> {
  const [row] = await from.query<{ answer: string }>(
    `SELECT string_agg(agency.name || E':\\n' || answer, E'\\n\\n' ORDER BY part) AS answer
       FROM aspiration JOIN agency ON agency.id = agency_id WHERE aspiration.parent_id = $1 AND aspiration.status = 'RESPONDED'`,
    [wholeId],
  );
  return row!;
}

/** The parts that wait for the end of the whole. */
export async function closableParts(from: From, wholeId: string): Promise<string[]> {
  const rows = await from.query<{ id: string }>(
    `SELECT id FROM aspiration WHERE parent_id = $1 AND status = 'RESPONDED' ORDER BY part`,
    [wholeId],
  );
  return rows.map(({ id }) => id);
}
