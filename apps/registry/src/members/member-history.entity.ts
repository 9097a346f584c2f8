import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { memberPosts } from '#contracts';
import type { LeavingReason, MemberAction } from './member.workflow.js';

/** How a member came to each version; rows are only ever added, and outlive the personal data. */
@Entity('member_history')
export class MemberHistoryEntity {
  @ForeignKey('MemberEntity', { name: 'member_history_member' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_history_pkey' })
  memberId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'member_history_pkey' })
  version: number;

  @Column('text')
  action: MemberAction;

  /** After the step. */
  @Column('text')
  post: (typeof memberPosts)[number];

  /** The day from which it holds; `at` is when it was entered. */
  @Column('date')
  effectiveOn: string;

  @Column('text', { nullable: true })
  reason: LeavingReason | null;

  /** Subject of the access token; `system` for what the registry does by itself. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
