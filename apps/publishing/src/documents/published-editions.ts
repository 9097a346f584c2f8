import { Injectable } from '@nestjs/common';
import { columnsOf, type Queryable, type Sql, sql } from '#database';
import { Edition } from './edition.entity.js';
import { editionError } from './edition.errors.js';
import { publicStatuses, type PublicStatus } from './edition.workflow.js';

/** An edition that is or was published; only its status, `supersededBy` and its withdrawal change. */
export type PublishedEdition = Readonly<
  Omit<Edition, 'status' | 'publishedAt' | 'disseminateBy' | 'informationClass'> & {
    readonly status: PublicStatus;
    readonly publishedAt: Date;
    readonly disseminateBy: string;
    readonly informationClass: Exclude<Edition['informationClass'], 'EXEMPT'>;
    /** The KIM that wrote the document; null: the office did. */
    readonly kimId: string | null;
  }
>;

/**
 * What other rooms read of editions: those that are or were published, without their drafts. `source` is the database or a
 * transaction.
 */
@Injectable()
export class PublishedEditions {
  /** @throws 404 `edition-not-found` */
  async read(source: Queryable, id: string): Promise<PublishedEdition> {
    const [edition] = await this.readMany(source, [id]);
    if (!edition) throw editionError('edition-not-found');
    return edition;
  }

  /** In no certain order; those that exist. */
  readMany(source: Queryable, ids: readonly string[]): Promise<PublishedEdition[]> {
    return this.where(source, sql`edition.id = ANY (${ids}::uuid[])`);
  }

  /** All of a document, newest first. */
  ofDocument(source: Queryable, documentId: string): Promise<PublishedEdition[]> {
    return this.where(source, sql`edition.document_id = ${documentId}`);
  }

  /** The live one of each language. */
  liveOf(source: Queryable, documentId: string): Promise<PublishedEdition[]> {
    return this.where(source, sql`edition.document_id = ${documentId} AND edition.status = 'PUBLISHED'`);
  }

  /** The edition and those that it superseded, one after the other, newest first: who was given one of them. */
  async lineage(source: Queryable, id: string): Promise<string[]> {
    const rows = await source.query<{ id: string }>(sql`
      WITH RECURSIVE line AS (
        SELECT id, supersedes, 1 AS place FROM edition WHERE id = ${id}
         UNION ALL
        SELECT edition.id, edition.supersedes, line.place + 1
          FROM line JOIN edition ON edition.id = line.supersedes
      )
      SELECT id FROM line ORDER BY place`);
    return rows.map((row) => row.id);
  }

  private where(source: Queryable, condition: Sql): Promise<PublishedEdition[]> {
    return source.query<PublishedEdition>(sql`
      SELECT ${columnsOf(Edition, 'edition')}, document.kim_id
        FROM edition JOIN document ON document.id = edition.document_id
       WHERE edition.status = ANY (${publicStatuses}) AND ${condition}
       ORDER BY edition.published_at DESC, edition.id DESC`);
  }
}
