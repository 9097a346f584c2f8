import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { documentTopics } from '#contracts';
import { historyOf } from '#lifecycle';
import { Document } from '../documents/document.entity.js';
import type { NeedStatus } from './need.workflow.js';

/** What people want to know and the office has not published. */
@Entity('information_need')
@Index('information_need_by_votes', ['status', 'votes', 'id'])
@Index('information_need_by_words', { synchronize: false })
@Index('information_need_by_village', ['villageCode', 'id'])
@Index('information_need_by_kim', ['kimId', 'id'])
@Index('information_need_by_creation', ['createdAt'])
export class InformationNeed {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: NeedStatus;

  /** Masked: telephone numbers and the like are not stored. */
  @Column('text')
  text: string;

  /** Null: not chosen yet. */
  @Column('text', { nullable: true })
  topic: (typeof documentTopics)[number] | null;

  @Column('text', { nullable: true })
  villageCode: string | null;

  /** The KIM that asked; null: the public did. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** Of KIM; the one that asked has one. No new version. */
  @Column('int')
  votes: number;

  /** The document that answers it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Document, { name: 'information_need_answer' })
  answeredBy: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => InformationNeed, { name: 'information_need_merged' })
  mergedInto: string | null;

  /** Public: why it will not be answered. */
  @Column('text', { nullable: true })
  declinedReason: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const InformationNeedHistory = historyOf('information-need', () => InformationNeed);
