import { Injectable } from '@nestjs/common';
import { Attachments, type AttachmentRule } from '#attachments';
import { sql, type Transaction } from '#database';
import type { ContributionPermission } from '../contributions/contribution.policy.js';
import type { EditionPermission } from '../edition.policy.js';
import { publicStatuses } from '../edition.workflow.js';
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
}

/** Public with the first publication of the document, unless it has been removed. */
export const mayReadDocumentAttachment: AttachmentRule = async (actor, documentId, { access, database }) => {
  const editions = await database.query<{ status: string; villageCodes: string[]; isRemoved: boolean }>(sql`
    SELECT edition.status, edition.village_codes, document.status = 'REMOVED' AS is_removed
      FROM edition JOIN document ON document.id = edition.document_id
     WHERE edition.document_id = ${documentId}`);
  const isPublic = editions.some(
    ({ status, isRemoved }) => !isRemoved && (publicStatuses as readonly string[]).includes(status),
  );
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
