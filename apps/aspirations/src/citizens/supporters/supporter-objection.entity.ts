import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import { Supporter } from './supporter.entity.js';

/** A supporter objects to an answer; enough of them reopen the aspiration. Rows are only ever added. */
@Entity('supporter_objection')
@Index('supporter_objection_by_answer', ['aspirationId', 'respondedAt'])
export class SupporterObjection {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Supporter, { name: 'supporter_objection_supporter' })
  supporterId: string;

  /** The answer: that of this moment. */
  @PrimaryColumn('timestamptz')
  respondedAt: Date;

  /** The root that was answered. */
  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'supporter_objection_aspiration' })
  aspirationId: string;

  @Column('timestamptz')
  at: Date;
}
