import type { Database, Transaction } from '#database';
import type { KindCount } from '../activity-counts.dto.js';
import { registryError } from '../../registry.errors.js';
import type { ReportAction, ReportStatus } from './report.workflow.js';

/** A monthly report as it is in the database. */
export interface Report {
  readonly id: string;
  readonly version: number;
  readonly kimId: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly status: ReportStatus;
  readonly narrative: string;
  readonly counts: readonly KindCount[];
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly late: boolean;
  readonly submittedBy: string;
  readonly firstSubmittedAt: Date;
  readonly submittedAt: Date;
  readonly updatedAt: Date;
}

export const reportColumns = `
  id, version, kim_id AS "kimId", to_char(month, 'YYYY-MM') AS month, status, narrative, counts, due_on::text AS "dueOn",
  late, submitted_by AS "submittedBy", first_submitted_at AS "firstSubmittedAt", submitted_at AS "submittedAt",
  updated_at AS "updatedAt"`;

/** @throws 'report-not-found' */
export async function readReport(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Report> {
  const [report] = await source.query<Report>(`SELECT ${reportColumns} FROM report WHERE id = $1`, [id]);
  if (!report) throw registryError('report-not-found');
  return report;
}

/** The report, and nobody else changes it until the transaction ends. @throws 'report-not-found' */
export async function lockReport(tx: Transaction, id: string): Promise<Report> {
  await tx.query(`SELECT FROM report WHERE id = $1 FOR UPDATE`, [id]);
  return readReport(tx, id);
}

/** Stores a new report. @throws 'report-exists' when the KIM has one of this month */
export async function insertReport(tx: Transaction, report: Report): Promise<void> {
  const inserted = await tx.query(
    `INSERT INTO report (id, version, kim_id, month, status, narrative, counts, due_on, late, submitted_by,
                         first_submitted_at, submitted_at, updated_at)
     VALUES ($1, $2, $3, $4::date, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (kim_id, month) DO NOTHING RETURNING id`,
    [
      report.id,
      report.version,
      report.kimId,
      `${report.month}-01`,
      report.status,
      report.narrative,
      JSON.stringify(report.counts),
      report.dueOn,
      report.late,
      report.submittedBy,
      report.firstSubmittedAt,
      report.submittedAt,
      report.updatedAt,
    ],
  );
  if (inserted.length === 0) throw registryError('report-exists');
}

/** Stores a changed report whose row is locked. */
export async function updateReport(tx: Transaction, report: Report): Promise<void> {
  await tx.query(
    `UPDATE report SET version = $2, status = $3, narrative = $4, counts = $5, submitted_by = $6, submitted_at = $7,
                       updated_at = $8
      WHERE id = $1`,
    [
      report.id,
      report.version,
      report.status,
      report.narrative,
      JSON.stringify(report.counts),
      report.submittedBy,
      report.submittedAt,
      report.updatedAt,
    ],
  );
}

/** What led to the version that the report has now. */
export async function recordReportTransition(
  tx: Transaction,
  report: Report,
  transition: { action: ReportAction; from: ReportStatus | null; actor: string; reason?: string | undefined },
): Promise<void> {
  const { action, from, actor, reason = null } = transition;
  await tx.query(
    `INSERT INTO report_history (report_id, version, action, from_status, to_status, reason, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [report.id, report.version, action, from, report.status, reason, actor, report.updatedAt],
  );
}

/** The report as every event of it tells. */
export function reportStateOf({ id, version, kimId, month, status, counts, late }: Report) {
  return { reportId: id, version, kimId, month, status, activities: totalOf(counts), late };
}

/** How many activities are counted, verified or not. */
export function totalOf(counts: readonly KindCount[]): number {
  return counts.reduce((total, { verified, undecided }) => total + verified + undecided, 0);
}
