import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { documentKinds, informationClasses } from '#contracts';
import { Document } from './document.entity.js';
import type { Notice } from './content/notice.js';
import { Content } from './content/content.entity.js';
import type { EditionStatus } from './edition.workflow.js';

/** The text of a document in one language, from its draft to its publication; a published one never changes. */
@Entity('edition')
@Index('edition_by_status', ['status', 'id'])
@Index('edition_by_village', ['villageCodes'], { type: 'gin' })
@Index('edition_of_document', ['documentId', 'language', 'number'], { unique: true })
@Index('edition_one_draft', ['documentId', 'language'], {
  unique: true,
  where: `status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')`,
})
@Index('edition_one_live', ['documentId', 'language'], { unique: true, where: `status = 'PUBLISHED'` })
@Index('edition_by_renewal', ['renewBy', 'id'], { where: `status = 'PUBLISHED' AND renew_by IS NOT NULL` })
@Index('edition_by_title', ['title', 'id'])
@Index('edition_by_words', { synchronize: false })
@Check(
  'edition_approved_content_unchanged',
  `(status IN ('DRAFT', 'IN_REVIEW', 'DISCARDED')) = (approved_hash IS DISTINCT FROM content_hash)`,
)
@Check(
  'edition_approved_by_second_person',
  `approved_by IS NULL OR (approved_by <> ALL (authors) AND approved_by IS DISTINCT FROM endorsed_by)`,
)
@Check('edition_endorsed_by_second_person', `endorsed_by IS NULL OR endorsed_by <> ALL (authors)`)
@Check(
  'edition_clarification_approved_by_two',
  `kind <> 'HOAX_CLARIFICATION' OR approved_by IS NULL OR endorsed_by IS NOT NULL`,
)
@Check(
  'edition_published_complete',
  `published_at IS NULL OR (information_class <> 'EXEMPT' AND body <> '' AND disseminate_by IS NOT NULL)`,
)
export class Edition extends Content {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: EditionStatus;

  @Column('uuid')
  @ForeignKey(() => Document, { name: 'edition_of_its_document' })
  documentId: string;

  /** Counts the editions of the document in this language from 1. */
  @Column('int')
  number: number;

  /** Of the document: it never changes. */
  @Column('text')
  kind: (typeof documentKinds)[number];

  @Column('text')
  informationClass: (typeof informationClasses)[number];

  /** Made of `body` when it is stored: no script, no style, no form. */
  @Column('text')
  bodyHtml: string;

  /** What an urgent announcement must contain; null for other classes of information. */
  @Column('jsonb', { nullable: true })
  notice: Notice | null;

  @Column('text', { array: true })
  villageCodes: string[];

  @Column('date', { nullable: true })
  disseminateBy: string | null;

  /** When it ceases to hold by itself. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** The live edition that it is to replace, or has replaced. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Edition, { name: 'edition_supersedes' })
  supersedes: string | null;

  /** The edition that has replaced it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Edition, { name: 'edition_superseded_by' })
  supersededBy: string | null;

  /** Public: what was wrong with the edition that it replaces; null: it updates one that was right. */
  @Column('text', { nullable: true })
  correctionReason: string | null;

  @Column('text')
  contentHash: string;

  @Column('text', { nullable: true })
  approvedHash: string | null;

  /** Subjects of access tokens. */
  @Column('text')
  createdBy: string;

  @Column('text')
  changedBy: string;

  /** All who wrote or changed it: none of them may approve it. */
  @Column('text', { array: true })
  authors: string[];

  /** The first of the two that a hoax clarification needs besides its authors. */
  @Column('text', { nullable: true })
  endorsedBy: string | null;

  @Column('text', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** The day until which periodic information must be renewed. */
  @Column('date', { nullable: true })
  renewBy: string | null;

  /** When the office was reminded of that day. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** Public. */
  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  /** When the tasks of its KIM were assigned; no new version. */
  @Column('timestamptz', { nullable: true })
  assignedAt: Date | null;
}
