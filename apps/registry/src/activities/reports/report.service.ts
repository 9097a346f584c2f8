import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { ReportSubmitted } from '#contracts';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { countActivities } from '../activity-counts.js';
import type { KindCount } from '../activity-counts.dto.js';
import { kimSince } from '../activity-day.js';
import { requireOperational } from '../operational-kim.js';
import { lockKim, readKim } from '../../kims/kim-rows.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { jakartaDate } from '../../jakarta-date.js';
import { registryError } from '../../registry.errors.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { faultOfMonth, reportDueOn } from './report-month.js';
import {
  insertReport,
  lockReport,
  recordReportTransition,
  type Report,
  reportStateOf,
  updateReport,
} from './report-rows.js';
import { requireReportTransition } from './report-transition.js';
import { type NewReport, type ReportResponse, toReportResponse } from './report.dto.js';
import { reportWorkflow } from './report.workflow.js';

/** What a KIM hands in of its months. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /** @throws 'kim-not-active', 'report-too-early', 'report-before-kim', 'report-exists' */
  async submit(kimId: string, { month, narrative }: NewReport, actor: Actor, call: Call): Promise<ReportResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKim(tx, kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'report.submit-any', kim, 'SUBMIT_REPORTS');
      requireOperational(kim);
      const now = new Date();
      const today = jakartaDate(now);
      const fault = faultOfMonth(month, { today, since: kimSince(kim) });
      if (fault) throw registryError(fault, { errors: [{ pointer: '/month', detail: month }] });
      const dueOn = reportDueOn(month, this.settings.REGISTRY_REPORT_DUE_DAY);
      const report: Report = {
        id: uuidv7(),
        version: 1,
        kimId,
        month,
        status: reportWorkflow.initial,
        narrative,
        counts: await countsOf(tx, kimId, month),
        dueOn,
        late: today > dueOn,
        submittedBy: actor.subject,
        firstSubmittedAt: now,
        submittedAt: now,
        updatedAt: now,
      };
      await insertReport(tx, report);
      await recordReportTransition(tx, report, { action: 'submit', from: null, actor: actor.subject });
      await this.outbox.add(tx, ReportSubmitted(reportStateOf(report)));
      return toReportResponse(report);
    });
  }

  /** Hands a returned report in again, counted anew. @throws 'report-transition-refused' */
  async resubmit(id: string, version: number, narrative: string, actor: Actor): Promise<ReportResponse> {
    return this.database.transaction(async (tx) => {
      const report = await lockReport(tx, id);
      const kim = await readKim(tx, report.kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'report.submit-any', kim, 'SUBMIT_REPORTS');
      requireVersion(report.version, version);
      const { to } = requireReportTransition(report, 'submit');
      const now = new Date();
      const resubmitted: Report = {
        ...report,
        status: to,
        version: report.version + 1,
        narrative,
        counts: await countsOf(tx, report.kimId, report.month),
        submittedBy: actor.subject,
        submittedAt: now,
        updatedAt: now,
      };
      await updateReport(tx, resubmitted);
      await recordReportTransition(tx, resubmitted, { action: 'submit', from: report.status, actor: actor.subject });
      await this.outbox.add(tx, ReportSubmitted(reportStateOf(resubmitted)));
      return toReportResponse(resubmitted);
    });
  }
}

async function countsOf(tx: Transaction, kimId: string, month: string): Promise<KindCount[]> {
  const [counted] = await countActivities(tx, kimId, { from: month, to: month });
  return counted!.counts;
}
