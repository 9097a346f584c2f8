import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportStatus } from './report.workflow.js';

/** How a report came to each of its versions; rows are only ever added. */
@Entity('report_history')
export class ReportHistoryEntity {
  @ForeignKey('ReportEntity', { name: 'report_history_report' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_history_pkey' })
  reportId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'report_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: ReportStatus | null;

  @Column('text', { name: 'to_status' })
  to: ReportStatus;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
