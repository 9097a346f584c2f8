import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { xmlDocument } from '#http-api';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { publicationError } from '../publication.errors.js';

/** The changes of which a part of the site map has the documents: far fewer than the 50,000 that a part may have. */
const changesOfPart = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The addresses of what is published, for search engines: https://www.sitemaps.org/protocol.html */
@Injectable()
export class SitemapService {
  constructor(
    private readonly database: Database,
    private readonly addresses: FeedAddresses,
  ) {}

  /** The parts that have documents. */
  async index(): Promise<string> {
    const parts = await this.database.query<{ part: string; updatedAt: Date }>(sql`
      SELECT (change_seq - 1) / ${changesOfPart}::bigint AS part, max(updated_at) AS updated_at
        FROM published_item WHERE status = 'LIVE' GROUP BY part ORDER BY part`);
    return xmlDocument({
      sitemapindex: {
        '@xmlns': namespace,
        sitemap: parts.map(({ part, updatedAt }) => {
          return { loc: this.addresses.absolute(`/sitemap-${part}.xml`), lastmod: updatedAt.toISOString() };
        }),
      },
    });
  }

  /** @throws 404 `sitemap-not-found` for a part without documents */
  async part(part: number): Promise<string> {
    const documents = await this.database.query<{ documentId: string; updatedAt: Date }>(sql`
      SELECT document_id, max(updated_at) AS updated_at
        FROM published_item
       WHERE change_seq > ${part * changesOfPart} AND change_seq <= ${(part + 1) * changesOfPart} AND status = 'LIVE'
       GROUP BY document_id ORDER BY document_id`);
    if (documents.length === 0) throw publicationError('sitemap-not-found');
    return xmlDocument({
      urlset: {
        '@xmlns': namespace,
        url: documents.map(({ documentId, updatedAt }) => {
          return { loc: this.addresses.ofDocument(documentId), lastmod: updatedAt.toISOString() };
        }),
      },
    });
  }
}
