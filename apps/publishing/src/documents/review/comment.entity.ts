import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../edition.entity.js';

export const commentedFields = ['title', 'summary', 'body'] as const;

/** What an editor remarks on a passage of an edition that is being written. */
@Entity('edition_comment')
@Index('edition_comment_of_edition', ['editionId', 'id'])
export class EditionComment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Edition, { name: 'edition_comment_of_its_edition' })
  editionId: string;

  /** Of the content on which it remarks. */
  @Column('text')
  contentHash: string;

  @Column('text')
  field: (typeof commentedFields)[number];

  /** The words of the passage; null: the whole field. */
  @Column('text', { nullable: true })
  passage: string | null;

  @Column('text')
  text: string;

  /** Subjects of access tokens. */
  @Column('text')
  writtenBy: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('text', { nullable: true })
  resolvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;
}
