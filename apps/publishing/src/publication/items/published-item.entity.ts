import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../../documents/edition.entity.js';

export const itemStatuses = ['LIVE', 'WITHDRAWN', 'EXPIRED', 'REDIRECTED', 'REMOVED'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** A document in one language as the public reads it now: what feeds, search and site map select by. */
@Entity('published_item')
@Index('published_item_by_change', ['changeSeq'], { unique: true })
@Index('published_item_by_kind', ['kind', 'changeSeq'])
@Index('published_item_by_topic', ['topic', 'changeSeq'])
@Index('published_item_by_language', ['language', 'changeSeq'])
@Index('published_item_by_area', ['areas'], { type: 'gin' })
@Index('published_item_by_words', ['words'], { type: 'gin' })
@Index('published_item_by_search_text', { synchronize: false })
export class PublishedItem {
  @PrimaryColumn('uuid')
  documentId: string;

  @PrimaryColumn('text')
  language: string;

  /** The last one that was live. */
  @Column('uuid')
  @ForeignKey(() => Edition, { name: 'published_item_edition' })
  editionId: string;

  @Column('text')
  status: ItemStatus;

  @Column('text')
  kind: string;

  @Column('text')
  topic: string;

  /** The villages that it is meant for, with their districts and regencies. */
  @Column('text', { array: true })
  areas: string[];

  /** Public: why it is not live. */
  @Column('text', { nullable: true })
  explanation: string | null;

  @Column('timestamptz')
  firstPublishedAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  /** Of its last change; as text, as PostgreSQL gives it. */
  @Column('bigint')
  changeSeq: string;

  /** Title and summary in lower case, for search by similar spelling; empty when it is not live. */
  @Column('text')
  searchText: string;

  /** The stems of title, summary and body in its language. */
  @Column('tsvector')
  words: string;
}
