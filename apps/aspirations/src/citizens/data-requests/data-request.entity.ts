import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { DataRight } from './data-request.rules.js';
import type { DataRequestStatus } from './data-request.workflow.js';

/** A request of a reporter about their own data; does not contain the identity. */
@Entity('data_request')
@Index('data_request_once', ['reporterId', 'kind'], { unique: true, where: `status = 'OPEN'` })
@Index('data_request_next', ['nextAt'], { where: 'next_at IS NOT NULL' })
@Index('data_request_by_status', ['status', 'id'])
@Check('data_request_resolved', `(resolved_at IS NULL) = (status = 'OPEN')`)
export class DataRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: DataRequestStatus;

  @Column('text')
  kind: DataRight;

  /** The id of the reporter in the vault: of the aspiration or of the support. */
  @Column('uuid')
  reporterId: string;

  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'data_request_aspiration' })
  aspirationId: string;

  @Column('text')
  villageCode: string;

  /** How the reporter was identified. */
  @Column('text')
  identifiedBy: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  warnedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  missedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  /** When the job handles it next; null: never. */
  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;
}

export const DataRequestHistory = historyOf('data-request', () => DataRequest);
