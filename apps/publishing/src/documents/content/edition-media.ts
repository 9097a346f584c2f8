import { Injectable } from '@nestjs/common';
import { Attachments, type AttachmentRule } from '#attachments';
import { sql, type Transaction } from '#database';
import type { ContributionPermission } from '../contributions/contribution.policy.js';
import type { EditionPermission } from '../edition.policy.js';
import { attachmentIdsOf, type Medium } from './media.js';

/** The kind of the attachments of a document, also while it is a contribution: pictures and files of its editions. */
export const documentAttachment = 'document';

const readDrafts: EditionPermission = 'edition.read-drafts';
const readContributions: ContributionPermission = 'contribution.read';

/** Pictures and files belong to the document, so that each edition of it may show them. */
@Injectable()
export class EditionMedia {
  constructor(private readonly attachments: Attachments) {}

  /** @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments' */
  async claim(tx: Transaction, documentId: string, media: readonly Medium[]): Promise<void> {
    await this.attachments.claim(tx, attachmentIdsOf(media), { kind: documentAttachment, id: documentId });
  }

  /** Deletes all uploads of the document. */
  async remove(tx: Transaction, documentId: string): Promise<void> {
    await this.attachments.remove(tx, { kind: documentAttachment, id: documentId });
  }
}

/** Public with the first edition that shows it to the public: one that is not withdrawn, of a document that is not removed. */
export const mayReadDocumentAttachment: AttachmentRule = async (actor, documentId, context) => {
  const { access, database, attachmentId } = context;
  const editions = await database.query<{ villageCodes: string[]; showsIt: boolean }>(sql`
    SELECT edition.village_codes,
           document.status <> 'REMOVED' AND edition.status IN ('PUBLISHED', 'SUPERSEDED', 'EXPIRED')
             AND edition.media @> ${JSON.stringify([{ attachmentId }])}::jsonb AS shows_it
      FROM edition JOIN document ON document.id = edition.document_id
     WHERE edition.document_id = ${documentId}`);
  const isPublic = editions.some(({ showsIt }) => showsIt);
  if (isPublic || actor === undefined) return isPublic;
  if (editions.some(({ villageCodes }) => access.allows(actor, readDrafts, { area: villageCodes }))) return true;
  const [contribution] = await database.query<{ kimId: string; villageCodes: string[] }>(
    sql`SELECT kim_id, village_codes FROM contribution WHERE id = ${documentId}`,
  );
  return (
    contribution !== undefined &&
    access.allows(actor, readContributions, { kim: contribution.kimId, area: contribution.villageCodes })
  );
};
