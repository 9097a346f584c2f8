import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { LaporHandOverStatus } from './lapor-hand-over.workflow.js';

/** That a case goes to SP4N-LAPOR!, how far that is, and which of LAPOR!'s ids is which of ours. */
@Entity('lapor_hand_over')
@Index('lapor_hand_over_by_status', ['status', 'queuedAt', 'aspirationId'])
@Check('lapor_hand_over_due', `(due_at IS NOT NULL) = (status = 'QUEUED')`)
@Check('lapor_hand_over_known', `status <> 'ACKNOWLEDGED' OR lapor_id IS NOT NULL`)
export class LaporHandOverRow {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'lapor_hand_over_pkey' })
  @ForeignKey(() => Aspiration, { name: 'lapor_hand_over_aspiration' })
  aspirationId: string;

  @Column('text')
  status: LaporHandOverStatus;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date;

  /** When it is tried next; while somebody tries, when another may take it over. */
  @Index('lapor_hand_over_by_due', { where: 'due_at IS NOT NULL' })
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('int', { default: 0 })
  tries: number;

  /** Why the last try failed, or LAPOR! refused. */
  @Column('text', { name: 'last_failure', nullable: true })
  lastFailure: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Index('lapor_hand_over_by_lapor_id', { unique: true, where: 'lapor_id IS NOT NULL' })
  @Column('text', { name: 'lapor_id', nullable: true })
  laporId: string | null;

  /** How far LAPOR! says it is, in its own words. */
  @Column('text', { name: 'lapor_status', nullable: true })
  laporStatus: string | null;

  /** When LAPOR! was last heard of it. */
  @Column('timestamptz', { name: 'last_receipt_at', nullable: true })
  lastReceiptAt: Date | null;

  /** When LAPOR! was last asked of it, where it must be asked. */
  @Column('timestamptz', { name: 'polled_at', nullable: true })
  polledAt: Date | null;
}

/** What LAPOR! said that does not fit what was handed over; for people to look into. */
@Entity('lapor_unmatched_receipt')
export class LaporUnmatchedReceipt {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'lapor_unmatched_receipt_pkey' })
  reference: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'lapor_unmatched_receipt_pkey' })
  fault: string;

  @Column('text')
  outcome: string;

  @Column('text', { name: 'lapor_id', nullable: true })
  laporId: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
