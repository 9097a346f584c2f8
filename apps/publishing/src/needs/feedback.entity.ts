import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../documents/edition.entity.js';

export const feedbackVerdicts = ['USEFUL', 'NOT_USEFUL'] as const;
export type FeedbackVerdict = (typeof feedbackVerdicts)[number];

/** What an anonymous reader thinks of a published edition. */
@Entity('edition_feedback')
@Index('edition_feedback_by_edition', ['editionId', 'id'])
export class EditionFeedback {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Edition, { name: 'edition_feedback_edition' })
  editionId: string;

  @Column('text')
  verdict: FeedbackVerdict;

  /** Masked. */
  @Column('text', { nullable: true })
  why: string | null;

  @Column('timestamptz')
  givenAt: Date;
}
