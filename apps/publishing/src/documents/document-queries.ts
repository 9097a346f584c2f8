import { Injectable } from '@nestjs/common';
import { columnsOf, Database, sql } from '#database';
import type { DocumentResponse } from './document.dto.js';
import { Document } from './document.entity.js';
import { documentError } from './document.errors.js';
import { PublishedEditions } from './published-editions.js';

type Row = Document & { readonly kimName: string | null };

/** Documents as the public sees them. */
@Injectable()
export class DocumentQueries {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedEditions,
  ) {}

  /** @throws 404 `document-not-found` unless an edition of it is or was published, 451 `document-removed` */
  async read(id: string): Promise<DocumentResponse> {
    const document = await this.describe(id);
    if (document.status === 'REMOVED') throw documentError('document-removed', { detail: document.closedReason! });
    return document;
  }

  /** The same for one that has been removed, too: for those who may remove it. */
  async describe(id: string): Promise<DocumentResponse> {
    const [document] = await this.database.query<Row>(sql`
      SELECT ${columnsOf(Document, 'document')}, kim.name AS kim_name
        FROM document LEFT JOIN kim ON kim.id = document.kim_id
       WHERE document.id = ${id}`);
    const editions = document ? await this.published.ofDocument(this.database, id) : [];
    if (!document || editions.length === 0) throw documentError('document-not-found');
    const { version, status, kind, kimId, kimName, redirectTo, closedReason } = document;
    return {
      id,
      version,
      status,
      kind,
      redirectTo,
      closedReason,
      author: kimId === null ? null : { id: kimId, name: kimName ?? '' },
      editions: editions.map((edition) => ({
        id: edition.id,
        number: edition.number,
        language: edition.language,
        status: edition.status,
        title: edition.title,
        publishedAt: edition.publishedAt.toISOString(),
        supersededBy: edition.supersededBy,
        correctionReason: edition.correctionReason,
        withdrawalReason: edition.withdrawalReason,
      })),
    };
  }
}
