import type { Transaction } from '#database';
import type { Question } from '../categories/questions.js';
import type { AspirationDraft } from './draft.entity.js';

type From = Pick<Transaction, 'query'>;
export type DraftRow = Readonly<AspirationDraft>;

const columns = `
  id, version, status, tracking_number AS "trackingNumber", channel, account, wrapped_key AS "wrappedKey", sealed,
  created_at AS "createdAt", changed_at AS "changedAt", submitted_at AS "submittedAt"`;

/** Undefined when there is none; with `lock`, it is locked until the transaction ends. */
export async function readDraft(from: From, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<DraftRow | undefined> {
  const [row] = await from.query<DraftRow>(`SELECT ${columns} FROM aspiration_draft WHERE id = $1 ${lock}`, [id]);
  return row;
}

/** Those of an account, newest first. */
export function draftsOf(
  from: From,
  account: string,
  page: { readonly before: string | null; readonly status: string | null; readonly limit: number },
): Promise<DraftRow[]> {
  return from.query<DraftRow>(
    `SELECT ${columns} FROM aspiration_draft
      WHERE account = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::text IS NULL OR status = $3)
      ORDER BY id DESC LIMIT $4`,
    [account, page.before, page.status, page.limit],
  );
}

/** What is asked now of a category; null when the category is not on offer, or not known yet. */
export async function questionsOf(from: From, category: string | undefined): Promise<readonly Question[] | null> {
  if (category === undefined) return null;
  const [row] = await from.query<{ questions: readonly Question[] | null }>(
    `SELECT (SELECT questions FROM form_version WHERE category = code ORDER BY version DESC LIMIT 1) AS questions
       FROM category WHERE code = $1 AND NOT retired`,
    [category],
  );
  return row ? (row.questions ?? []) : null;
}

export async function isTaken(from: From, trackingNumber: string): Promise<boolean> {
  const rows = await from.query(
    `SELECT FROM aspiration WHERE tracking_number = $1 UNION ALL SELECT FROM supporter WHERE tracking_number = $1
     UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = $1`,
    [trackingNumber],
  );
  return rows.length > 0;
}
