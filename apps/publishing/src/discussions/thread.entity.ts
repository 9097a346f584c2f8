import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { documentTopics } from '#contracts';
import { historyOf } from '#lifecycle';
import type { ReplyStatus } from './reply.workflow.js';
import type { ThreadStatus } from './thread.workflow.js';

export const threadLinkKinds = ['CLAIM', 'CONTRIBUTION', 'ASPIRATION'] as const;
export type ThreadLinkKind = (typeof threadLinkKinds)[number];

/** A discussion among KIM and with the office. Its texts are masked before they are stored. */
@Entity('thread')
@Index('thread_by_topic', ['topic', 'id'])
@Check('thread_link_whole', `(link_kind IS NULL) = (link_id IS NULL)`)
export class Thread {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: ThreadStatus;

  @Column('text')
  topic: (typeof documentTopics)[number];

  @Column('text')
  areaCode: string;

  @Column('text')
  title: string;

  /** Of the member who began it; null: the office did. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** Subject of the access token. */
  @Column('text')
  begunBy: string;

  @Column('timestamptz')
  begunAt: Date;

  @Column('int')
  replyCount: number;

  @Column('uuid', { nullable: true })
  answerId: string | null;

  /** What became of it. */
  @Column('text', { nullable: true })
  linkKind: ThreadLinkKind | null;

  @Column('text', { nullable: true })
  linkId: string | null;
}

export const ThreadHistory = historyOf('thread', () => Thread);

/** A text of a thread; number 1 is the text that it began with. */
@Entity('reply')
@Index('reply_of_thread', ['threadId', 'number'], { unique: true })
export class Reply {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: ReplyStatus;

  @Column('uuid')
  @ForeignKey(() => Thread, { name: 'reply_thread' })
  threadId: string;

  @Column('int')
  number: number;

  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** Subjects of access tokens. */
  @Column('text')
  writtenBy: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('text', { nullable: true })
  hiddenBy: string | null;

  /** Why it is hidden; its author reads it. */
  @Column('text', { nullable: true })
  moderationReason: string | null;
}

export const ReplyHistory = historyOf('reply', () => Reply);
