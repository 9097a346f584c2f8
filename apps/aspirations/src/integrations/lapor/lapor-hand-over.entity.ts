import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { LaporHandOverStatus } from './lapor-hand-over.workflow.js';

/** The hand-over of an aspiration to SP4N-LAPOR!, with the id of LAPOR!. */
@Entity('lapor_hand_over')
@Index('lapor_hand_over_by_status', ['status', 'queuedAt', 'id'])
@Check('lapor_hand_over_due', `(due_at IS NOT NULL) = (status = 'QUEUED')`)
@Check('lapor_hand_over_known', `status <> 'ACKNOWLEDGED' OR lapor_id IS NOT NULL`)
export class LaporHandOver {
  /** The id of the aspiration. */
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'lapor_hand_over_aspiration' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: LaporHandOverStatus;

  @Column('timestamptz')
  queuedAt: Date;

  /** The time of the next try; during a try, the end of the lease. */
  @Index('lapor_hand_over_by_due', { where: 'due_at IS NOT NULL' })
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  @Column('int', { default: 0 })
  tries: number;

  /** The reason of the last failure or of the refusal. */
  @Column('text', { nullable: true })
  lastFailure: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Index('lapor_hand_over_by_lapor_id', { unique: true, where: 'lapor_id IS NOT NULL' })
  @Column('text', { nullable: true })
  laporId: string | null;

  /** The status in the words of LAPOR!. */
  @Column('text', { nullable: true })
  laporStatus: string | null;

  /** When LAPOR! last sent a receipt. */
  @Column('timestamptz', { nullable: true })
  lastReceiptAt: Date | null;

  /** When LAPOR! was last polled. */
  @Column('timestamptz', { nullable: true })
  polledAt: Date | null;
}

export const LaporHandOverHistory = historyOf('lapor-hand-over', () => LaporHandOver);

/** A receipt that does not match a hand-over; for manual review. */
@Entity('lapor_unmatched_receipt')
export class LaporUnmatchedReceipt {
  @PrimaryColumn('text')
  reference: string;

  @PrimaryColumn('text')
  fault: string;

  @Column('text')
  outcome: string;

  @Column('text', { nullable: true })
  laporId: string | null;

  @Column('timestamptz')
  receivedAt: Date;
}
