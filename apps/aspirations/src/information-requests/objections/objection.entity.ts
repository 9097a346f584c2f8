import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { objectionOutcomes } from '#contracts';
import { historyOf } from '#lifecycle';
import { InformationRequest } from '../requests/information-request.entity.js';
import type { ObjectionGround } from './objection-grounds.js';
import type { ObjectionStatus } from './objection.workflow.js';

/** An objection of a requester. What both sides wrote are entries of the request. */
@Entity('information_objection')
@Index('information_objection_once', ['aspirationId'], { unique: true, where: `status = 'FILED'` })
@Index('information_objection_of_request', ['aspirationId', 'id'])
@Index('information_objection_by_status', ['status', 'id'])
@Check('information_objection_answered', `(outcome IS NOT NULL) = (status = 'ANSWERED')`)
export class InformationObjection {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: ObjectionStatus;

  @Column('uuid')
  @ForeignKey(() => InformationRequest, { name: 'information_objection_request' })
  aspirationId: string;

  /** Of the request: what grants are compared with. */
  @Column('text')
  villageCode: string;

  @Column('text')
  ground: ObjectionGround;

  @Column('timestamptz')
  filedAt: Date;

  @Column('text', { nullable: true })
  outcome: (typeof objectionOutcomes)[number] | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** The last day to go to the information commission (UU 14/2008 art. 37). */
  @Column('date', { nullable: true })
  disputeUntil: string | null;
}

export const InformationObjectionHistory = historyOf('information-objection', () => InformationObjection);
