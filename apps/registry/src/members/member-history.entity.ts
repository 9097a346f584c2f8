import { Column, Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import { MemberEntity } from './member.entity.js';
import type { MemberStatus } from './member.workflow.js';
import type { Post } from './officer-post.js';

/** The history outlives the personal data. Its reason is the reason for leaving. */
@Entity('member_history')
@ForeignKey(() => MemberEntity, ['subjectId'], ['id'], { name: 'member_history_subject' })
export class MemberHistoryEntity extends HistoryRow<MemberStatus> {
  /** After the step. */
  @Column('text')
  post: Post;

  /** The day from which the step holds; `at` is when it was recorded. */
  @Column('date')
  effectiveOn: string;
}
