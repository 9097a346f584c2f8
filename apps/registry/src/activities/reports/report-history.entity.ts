import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { ReportStatus } from './report.workflow.js';

@Entity('report_history')
@ForeignKey('ReportEntity', ['subjectId'], ['id'], { name: 'report_history_subject' })
export class ReportHistoryEntity extends HistoryRow<ReportStatus> {}
