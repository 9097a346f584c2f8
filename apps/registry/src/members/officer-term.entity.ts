import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OfficerPost } from './officer-post.js';

/**
 * A term of an officer in a post; two terms of a post never overlap. A term that was dropped before it began is empty.
 */
@Entity('officer_term')
@Check('officer_term_post', `post IN ('CHAIR', 'SECRETARY', 'TREASURER')`)
@Check('officer_term_days', `ends_on >= starts_on`)
@Exclusion('officer_term_overlap', `USING gist (kim_id WITH =, post WITH =, daterange(starts_on, ends_on) WITH &&)`)
@Index('officer_term_by_member', ['memberId', 'startsOn'])
@Index('officer_term_by_kim', ['kimId', 'id'])
@Index('officer_term_warning', ['warnOn'], { where: 'warn_on IS NOT NULL' })
export class OfficerTermEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_term_pkey' })
  id: string;

  @ForeignKey('KimEntity', { name: 'officer_term_kim' })
  @Column('uuid')
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'officer_term_member' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  post: OfficerPost;

  @Column('date')
  startsOn: string;

  /** The day on which it ends, exclusive; the next one may begin on it. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** The day of the next warning about its end; null after the last. */
  @Column('date', { nullable: true })
  warnOn: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
