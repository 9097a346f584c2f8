import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OfficerPost } from './officer-terms.js';

/** A time for which an officer holds a post; two of one post never overlap. A term given up before it began is empty. */
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

  /** The day on which it is over and the next one may begin. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** When the officers are to be told next that it ends; null when there is nothing (more) to tell. */
  @Column('date', { nullable: true })
  warnOn: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
