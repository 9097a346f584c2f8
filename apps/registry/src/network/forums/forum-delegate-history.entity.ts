import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a delegate came to each of its versions; rows are only ever added. */
@Entity('forum_delegate_history')
export class ForumDelegateHistoryEntity {
  @ForeignKey('ForumDelegateEntity', { name: 'forum_delegate_history_of' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forum_delegate_history_pkey' })
  forumDelegateId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'forum_delegate_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: string | null;

  @Column('text', { name: 'to_status' })
  to: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
