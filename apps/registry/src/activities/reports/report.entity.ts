import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportStatus } from './report.workflow.js';

/** What a KIM tells of one month. Its counts are those of the moment at which it was handed in last. */
@Entity('report')
@Check('report_month', `extract(day FROM month) = 1`)
@Check('report_status', `status IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')`)
@Index('report_of_month', ['kimId', 'month'], { unique: true })
@Index('report_by_month', ['month', 'id'])
export class ReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('KimEntity', { name: 'report_kim' })
  @Column('uuid')
  kimId: string;

  /** Its first day. */
  @Column('date')
  month: string;

  @Column('text')
  status: ReportStatus;

  @Column('text')
  narrative: string;

  @Column('jsonb')
  counts: object;

  @Column('date')
  dueOn: string;

  @Column('boolean')
  late: boolean;

  /** Subject of the access token. */
  @Column('text')
  submittedBy: string;

  @Column('timestamptz')
  firstSubmittedAt: Date;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
