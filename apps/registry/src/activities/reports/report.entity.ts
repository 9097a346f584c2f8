import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { KindCount } from '../activity-counts.dto.js';
import { monthColumn } from '../months.js';
import type { ReportStatus } from './report.workflow.js';

/** The report of a KIM on one month. Its activities were counted when it was last submitted. */
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

  /** `YYYY-MM`, stored as its first day. */
  @Column('date', { transformer: monthColumn })
  month: string;

  @Column('text')
  status: ReportStatus;

  @Column('text')
  narrative: string;

  @Column('jsonb')
  counts: KindCount[];

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

export const ReportHistoryEntity = historyOf('report', () => ReportEntity);

export type Report = Readonly<ReportEntity>;
