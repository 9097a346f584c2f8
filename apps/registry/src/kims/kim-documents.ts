import type { Attachments, AttachmentRule } from '#attachments';
import type { Transaction } from '#database';
import { type Kim, readKim } from './kim-rows.js';
import { canReadInternal } from './kim-visibility.js';

/** The kind of the attachments of a KIM: its scanned decrees and its charter. */
export const kimDocument = 'kim-document';

/**
 * Claims the scans of the decree and the charter for the KIM.
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

/** A decree names people: its scan is for readers with a role in the KIM. */
export const mayReadKimDocument: AttachmentRule = async (actor, kimId, { access, database }) =>
  canReadInternal(access, actor, await readKim(database, kimId));
