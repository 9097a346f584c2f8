import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { DelegateStatus } from './delegate.workflow.js';

/** A member who represents a KIM in the forum of a district or of the regency. */
@Entity('forum_delegate')
@Check('forum_delegate_status', `status IN ('NAMED', 'RECALLED')`)
@Check('forum_delegate_term', `starts_on <= ends_on`)
@Index('forum_delegate_by_area', ['areaCode', 'id'])
@Index('forum_delegate_by_kim', ['kimId', 'areaCode'])
export class ForumDelegateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forum_delegate_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('AreaEntity', { name: 'forum_delegate_area' })
  @Column('text')
  areaCode: string;

  @ForeignKey('KimEntity', { name: 'forum_delegate_kim' })
  @Column('uuid')
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'forum_delegate_member' })
  @Column('uuid')
  memberId: string;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  @Column('text')
  status: DelegateStatus;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const ForumDelegateHistoryEntity = historyOf('forum-delegate', () => ForumDelegateEntity);

export type ForumDelegate = Readonly<ForumDelegateEntity>;
