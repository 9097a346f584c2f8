import type { Attachments, AttachmentRule } from '#attachments';
import type { Transaction } from '#database';
import { type Kim, readKim } from './kim-rows.js';
import { canReadInternal } from './kim-visibility.js';

/** The kind of the attachments that belong to a KIM: its decrees and its charter, scanned. */
export const kimDocument = 'kim-document';

/**
 * Makes the scans that the decree and the charter name the KIM's own.
 *
 * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
 */
export async function claimDocuments(
  tx: Transaction,
  attachments: Attachments,
  { id, decree, charter }: Pick<Kim, 'id' | 'decree' | 'charter'>,
): Promise<void> {
  const named = [decree?.documentId, charter?.documentId].filter((document) => typeof document === 'string');
  await attachments.claim(tx, named, { kind: kimDocument, id });
}

/** A decree names people: its scan is for those who have a part in the KIM. */
export const mayReadKimDocument: AttachmentRule = async (actor, kimId, { access, database }) =>
  canReadInternal(access, actor, await readKim(database, kimId));
