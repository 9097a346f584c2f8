import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { DataRight } from './data-rights.js';
import type { DataRequestStatus } from './data-request.workflow.js';

/** A request of a reporter about their own data; does not contain the identity. */
@Entity('data_request')
@Index('data_request_once', ['reporterId', 'kind'], { unique: true, where: `status = 'OPEN'` })
@Index('data_request_next', ['nextAt'], { where: 'next_at IS NOT NULL' })
@Index('data_request_by_status', ['status', 'id'])
@Check('data_request_resolved', `(resolved_at IS NULL) = (status = 'OPEN')`)
export class DataRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'data_request_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: DataRequestStatus;

  @Column('text')
  kind: DataRight;

  /** The id of the reporter in the vault: of the aspiration or of the support. */
  @Column('uuid', { name: 'reporter_id' })
  reporterId: string;

  @Column('uuid', { name: 'aspiration_id' })
  @ForeignKey(() => Aspiration, { name: 'data_request_aspiration' })
  aspirationId: string;

  @Column('text', { name: 'village_code' })
  villageCode: string;

  /** How the reporter was identified. */
  @Column('text', { name: 'identified_by' })
  identifiedBy: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'warned_at', nullable: true })
  warnedAt: Date | null;

  @Column('timestamptz', { name: 'missed_at', nullable: true })
  missedAt: Date | null;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;

  /** When the job handles it next; null: never. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: Date | null;
}

/** The history of a data request; append-only. */
@Entity('data_request_history')
export class DataRequestHistory {
  @PrimaryColumn('uuid', { name: 'data_request_id', primaryKeyConstraintName: 'data_request_history_pkey' })
  @ForeignKey(() => DataRequest, { name: 'data_request_history_request' })
  dataRequestId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'data_request_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  fromStatus: string | null;

  @Column('text', { name: 'to_status' })
  toStatus: string;

  @Column('text')
  actor: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  at: Date;
}
