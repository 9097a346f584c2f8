import { Inject, Injectable } from '@nestjs/common';
import { type Attachment, Attachments } from '#attachments';
import { allOf, Database, sql } from '#database';
import { documentAttachment } from '../../documents/content/edition-media.js';
import type { Medium } from '../../documents/content/media.js';
import { publishingSettings, type PublishingSettings } from '../../publishing.settings.js';
import { itemCondition } from '../items/item-filters.js';
import { publicationError } from '../publication.errors.js';
import type { Feed, FeedEntry, FeedTombstone } from './feed.js';
import { isPinged } from '../websub/pinged-feeds.js';
import { FeedAddresses } from './feed-addresses.js';
import type { FeedQuery } from './feed.dto.js';
import type { FeedFormat } from './feed-formats.js';

/** The changes of which a document of the archive has the items, and the most items of a document. */
export const itemsOfDocument = 50;

interface Row {
  readonly documentId: string;
  readonly language: string;
  readonly kind: string;
  readonly topic: string;
  readonly status: string;
  readonly explanation: string | null;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  readonly changeSeq: string;
  readonly title: string;
  readonly summary: string;
  readonly bodyHtml: string;
  readonly correctionReason: string | null;
  readonly author: string | null;
  readonly media: readonly Medium[];
}

/**
 * Reads the documents of feeds. An item stands in the feed at its last change, so that what a reader fetches first holds all that
 * is new. The archive n has the items whose last change is one of the changes from 50 n + 1 to 50 n + 50: it loses those that
 * change again, and never gets one.
 */
@Injectable()
export class FeedReader {
  constructor(
    private readonly database: Database,
    private readonly addresses: FeedAddresses,
    private readonly attachments: Attachments,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  /** @throws 404 `feed-archive-not-found` for changes that are not complete yet */
  async read(format: FeedFormat, query: FeedQuery, newest: number): Promise<Feed> {
    const { archive } = query;
    const first = archive === undefined ? 1 : archive * itemsOfDocument + 1;
    const last = archive === undefined ? newest : (archive + 1) * itemsOfDocument;
    if (last > newest) throw publicationError('feed-archive-not-found');
    const rows = await this.rows(query, last);
    const shown = rows.slice(0, itemsOfDocument).filter(({ changeSeq }) => Number(changeSeq) >= first);
    const older = rows[shown.length];
    const pictures = await this.picturesOf(shown);
    return this.feedOf(
      format,
      query,
      shown,
      pictures,
      older && Math.floor((Number(older.changeSeq) - 1) / itemsOfDocument),
    );
  }

  /** The items up to the change, and one more, which shows where the older ones are. */
  private rows(query: FeedQuery, last: number): Promise<Row[]> {
    return this.database.query<Row>(sql`
      SELECT item.document_id, item.language, item.kind, item.topic, item.status, item.explanation,
             item.first_published_at, item.updated_at, item.change_seq,
             edition.title, edition.summary, edition.body_html, edition.correction_reason, edition.media, kim.name AS author
        FROM (SELECT * FROM published_item item
               WHERE ${allOf(itemCondition(query), sql`item.change_seq <= ${last}`)}
               ORDER BY item.change_seq DESC LIMIT ${itemsOfDocument + 1}) item
        JOIN edition ON edition.id = item.edition_id
        JOIN document ON document.id = item.document_id
        LEFT JOIN kim ON kim.id = document.kim_id
       ORDER BY item.change_seq DESC`);
  }

  /** The uploads of the pictures of these items. */
  private async picturesOf(rows: readonly Row[]): Promise<ReadonlyMap<string, Attachment>> {
    const documents = rows.flatMap(({ status, documentId }) => (status === 'LIVE' ? [documentId] : []));
    const uploads = await this.attachments.listOfMany(this.database, documentAttachment, documents);
    return new Map([...uploads.values()].flat().map((upload) => [upload.id, upload]));
  }

  private feedOf(
    format: FeedFormat,
    query: FeedQuery,
    rows: readonly Row[],
    pictures: ReadonlyMap<string, Attachment>,
    olderArchive: number | undefined,
  ): Feed {
    const { archive, ...filters } = query;
    const publisher = this.settings.PUBLISHING_PUBLISHER;
    const hubUrl = this.settings.PUBLISHING_WEBSUB_HUB;
    return {
      id: this.addresses.identityOf(filters),
      title: [publisher, ...Object.values(filters)].join(' · '),
      description: 'Informasi publik',
      publisher,
      language: filters.language ?? null,
      homeUrl: this.settings.PUBLISHING_PUBLIC_URL,
      selfUrl: this.addresses.of(format, query),
      currentUrl: this.addresses.of(format, filters),
      previousUrl: olderArchive === undefined ? null : this.addresses.of(format, { ...filters, archive: olderArchive }),
      archive: archive !== undefined,
      hubUrl: hubUrl !== undefined && archive === undefined && isPinged(filters) ? hubUrl : null,
      updatedAt: rows[0]?.updatedAt ?? new Date(0),
      items: rows.map((row) => this.itemOf(row, pictures)),
    };
  }

  private itemOf(row: Row, pictures: ReadonlyMap<string, Attachment>): FeedEntry | FeedTombstone {
    const { documentId, language, firstPublishedAt: publishedAt, updatedAt } = row;
    const common = {
      id: `${documentId}:${language}`,
      url: this.addresses.ofDocument(documentId),
      language,
      publishedAt,
    };
    if (row.status !== 'LIVE') return { ...common, deletedAt: updatedAt, explanation: row.explanation ?? '' };
    const { kind, topic, title, summary, bodyHtml: html, correctionReason, author } = row;
    const enclosures = row.media.flatMap((medium) => {
      const picture = medium.type === 'PICTURE' ? pictures.get(medium.attachmentId) : undefined;
      if (medium.type !== 'PICTURE' || !picture) return [];
      const { id, mediaType, bytes } = picture;
      return [{ url: this.addresses.ofAttachment(id), mediaType, bytes, title: medium.alt }];
    });
    return { ...common, kind, topic, title, summary, html, correctionReason, author, enclosures, updatedAt };
  }
}
