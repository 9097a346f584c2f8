import type { Transaction } from '#database';
import { publishingError } from '../publishing.errors.js';
import type { Edition } from './edition.entity.js';

/** An edition as a plain row. */
export type EditionRow = Pick<Edition, keyof Edition>;

/** The columns of `edition` as the entity names them; dates stay text. */
export const editionColumns = `
  id, version, status, title, body, information_class AS "informationClass", village_codes AS "villageCodes",
  disseminate_by::text AS "disseminateBy", content_hash AS "contentHash", approved_hash AS "approvedHash",
  created_by AS "createdBy", changed_by AS "changedBy", approved_by AS "approvedBy", created_at AS "createdAt",
  updated_at AS "updatedAt", published_at AS "publishedAt", assigned_at AS "assignedAt"`;

/** @throws 404 `edition-not-found` */
export async function lockedEdition(tx: Transaction, id: string): Promise<EditionRow> {
  const [edition] = await tx.query<EditionRow>(`SELECT ${editionColumns} FROM edition WHERE id = $1 FOR UPDATE`, [id]);
  if (!edition) throw publishingError('edition-not-found');
  return edition;
}
