import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DelegateStatus } from './delegate.workflow.js';

/** A member who speaks for a KIM in the forum of a district, or of the regency. */
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
  @Column('text', { name: 'area_code' })
  areaCode: string;

  @ForeignKey('KimEntity', { name: 'forum_delegate_kim' })
  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'forum_delegate_member' })
  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('text')
  status: DelegateStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
