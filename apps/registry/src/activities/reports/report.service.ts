import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { lockKim } from '../../kims/kim-rows.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import type { KindCount } from '../activity-counts.dto.js';
import { countActivities } from '../activity-counts.js';
import { isLate, reportDueOn } from './report-month.js';
import { type NewReport, type ReportResponse, toReportResponse } from './report.dto.js';
import { ReportLifecycle } from './report.lifecycle.js';

@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly reports: ReportLifecycle,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /** Submits the report of a month. @throws 'kim-not-active', 'report-too-early', 'report-before-kim', 'report-exists' */
  async submit(kimId: string, { month, narrative }: NewReport, actor: Actor, call: Call): Promise<ReportResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKim(tx, kimId);
      const now = new Date();
      const dueOn = reportDueOn(month, this.settings.REGISTRY_REPORT_DUE_DAY);
      const report = {
        id: uuidv7(),
        kimId,
        month,
        narrative,
        counts: await countsOf(tx, kimId, month),
        dueOn,
        late: isLate(dueOn, now),
        submittedBy: actor.subject,
        firstSubmittedAt: now,
        submittedAt: now,
        updatedAt: now,
      };
      return toReportResponse(await this.reports.create(tx, report, { actor, now, input: { kim } }));
    });
  }

  /** Submits a returned report again and counts its activities anew. */
  async resubmit(id: string, version: number, narrative: string, actor: Actor): Promise<ReportResponse> {
    return this.database.transaction(async (tx) => {
      const report = await this.reports.apply(tx, 'submit', {
        id,
        version,
        actor,
        changes: async ({ before: { kimId, month }, now }) => ({
          narrative,
          counts: await countsOf(tx, kimId, month),
          submittedBy: actor.subject,
          submittedAt: now,
        }),
      });
      return toReportResponse(report);
    });
  }

  /** Decides on a submitted report. @throws 'report-own' */
  async decide(
    action: 'return' | 'accept',
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<ReportResponse> {
    return this.database.transaction(async (tx) =>
      toReportResponse(await this.reports.apply(tx, action, { id, version, actor, reason })),
    );
  }
}

async function countsOf(tx: Transaction, kimId: string, month: string): Promise<KindCount[]> {
  const [counted] = await countActivities(tx, kimId, { from: month, to: month });
  return counted!.counts;
}
