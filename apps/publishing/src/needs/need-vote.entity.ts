import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InformationNeed } from './need.entity.js';

/** A KIM wants the answer, too. */
@Entity('need_vote')
export class NeedVote {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InformationNeed, { name: 'need_vote_need' })
  needId: string;

  @PrimaryColumn('uuid')
  kimId: string;

  /** Subject of the access token. */
  @Column('text')
  votedBy: string;

  @Column('timestamptz')
  votedAt: Date;
}
