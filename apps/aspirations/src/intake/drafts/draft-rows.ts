import { allOf, type Queryable, sql } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import type { Question } from '../categories/questions.js';
import type { DraftQuery, DraftSummary } from './draft.dto.js';
import type { AspirationDraft } from './draft.entity.js';

export type DraftRow = Readonly<AspirationDraft>;

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** Undefined when there is none. */
export async function readDraft(source: Queryable, id: string, { lock = false } = {}): Promise<DraftRow | undefined> {
  const [row] = await source.query<DraftRow>(
    sql`SELECT * FROM aspiration_draft WHERE id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`,
  );
  return row;
}

/** The drafts of an account, or those that integrators have sent, newest first. */
export async function draftsOf(source: Queryable, account: string, query: DraftQuery): Promise<Page<DraftSummary>> {
  const whose = query.of === 'ME' ? sql`account = ${account}` : sql`channel = 'INTEGRATOR'`;
  const rows = await source.query<DraftRow>(sql`
    SELECT * FROM aspiration_draft
     WHERE ${whose} AND ${allOf(query.status && sql`status = ${query.status}`, newestFirst.after(query))}
     ${newestFirst.orderAndLimit(query)}`);
  return page(rows, query, newestFirst, toSummary);
}

/** The questions that a category asks now; null when the category is not on offer, or not known yet. */
export async function questionsOf(
  source: Queryable,
  category: string | undefined,
): Promise<readonly Question[] | null> {
  if (category === undefined) return null;
  const [row] = await source.query<{ questions: readonly Question[] | null }>(sql`
    SELECT (SELECT questions FROM form_version WHERE category = code ORDER BY version DESC LIMIT 1) AS questions
      FROM category WHERE code = ${category} AND NOT retired`);
  return row ? (row.questions ?? []) : null;
}

export function toSummary(draft: DraftRow): DraftSummary {
  const { id, version, status, trackingNumber, channel, createdAt, changedAt, submittedAt } = draft;
  return {
    id,
    version,
    status,
    trackingNumber,
    channel,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
  };
}
