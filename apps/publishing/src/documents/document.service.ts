import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { EditionMedia } from './content/edition-media.js';
import type { DocumentRedirection } from './document.dto.js';
import type { Document } from './document.entity.js';
import { DocumentLifecycle } from './document.lifecycle.js';
import { Publication } from './publication.js';
import { PublishedEditions } from './published-editions.js';

const removedTitle = 'Dihapus karena alasan hukum';

/** The end of documents: their addresses remain. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentLifecycle,
    private readonly publication: Publication,
    private readonly published: PublishedEditions,
    private readonly media: EditionMedia,
  ) {}

  /** Redirects it to a document with a live edition; its own live editions are withdrawn. */
  redirect(command: VersionedCommand, { to, reason }: DocumentRedirection): Promise<Document> {
    return this.database.transaction(async (tx) => {
      const targetIsLive = (await this.published.liveOf(tx, to)).length > 0;
      const changes = targetIsLive ? { redirectTo: to, closedReason: reason } : {};
      const document = await this.documents.apply(tx, 'redirect', {
        ...command,
        reason,
        changes,
        input: { targetIsLive },
      });
      await this.withdrawAll(tx, command, reason);
      return document;
    });
  }

  /** Removes it for legal reasons: its address gives the reason, its live editions are withdrawn, and its texts are erased. */
  remove(command: VersionedCommand, reason: string): Promise<Document> {
    return this.database.transaction(async (tx) => {
      const changes = { closedReason: reason, redirectTo: null };
      const document = await this.documents.apply(tx, 'remove', { ...command, reason, changes });
      await this.withdrawAll(tx, command, reason);
      await this.erase(tx, command.id, reason);
      return document;
    });
  }

  /** What the law forbids must not remain in a draft, a former edition or a comment either. The hashes show what it was. */
  private async erase(tx: Transaction, id: string, reason: string): Promise<void> {
    await this.media.remove(tx, id);
    await tx.query(sql`
      UPDATE edition SET title = ${removedTitle}, summary = '', body = ${reason}, body_html = '', media = '[]', notice = NULL
       WHERE document_id = ${id}`);
    await tx.query(sql`
      UPDATE contribution SET title = ${removedTitle}, summary = '', body = ${reason}, media = '[]' WHERE id = ${id}`);
    await tx.query(sql`
      DELETE FROM edition_comment WHERE edition_id IN (SELECT edition.id FROM edition WHERE document_id = ${id})`);
  }

  /** A document has one live edition in each language. */
  private async withdrawAll(tx: Transaction, { id, actor }: VersionedCommand, reason: string): Promise<void> {
    for (const live of await this.published.liveOf(tx, id))
      await this.publication.withdrawIn(tx, { id: live.id, actor: actor.subject, authorized: true }, reason);
  }
}
