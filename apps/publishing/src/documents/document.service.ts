import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import type { DocumentRedirection } from './document.dto.js';
import type { Document } from './document.entity.js';
import { DocumentLifecycle } from './document.lifecycle.js';
import { Publication } from './publication.js';
import { PublishedEditions } from './published-editions.js';

/** The end of documents: their addresses remain. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentLifecycle,
    private readonly publication: Publication,
    private readonly published: PublishedEditions,
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

  /** Removes it for legal reasons: its address gives the reason, and its live editions are withdrawn. */
  remove(command: VersionedCommand, reason: string): Promise<Document> {
    return this.database.transaction(async (tx) => {
      const changes = { closedReason: reason, redirectTo: null };
      const document = await this.documents.apply(tx, 'remove', { ...command, reason, changes });
      await this.withdrawAll(tx, command, reason);
      return document;
    });
  }

  /** A document has one live edition in each language. */
  private async withdrawAll(tx: Transaction, { id, actor }: VersionedCommand, reason: string): Promise<void> {
    for (const live of await this.published.liveOf(tx, id))
      await this.publication.withdrawIn(tx, { id: live.id, actor: actor.subject, authorized: true }, reason);
  }
}
