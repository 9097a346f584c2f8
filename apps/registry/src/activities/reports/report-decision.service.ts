import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReportAccepted, ReportReturned } from '#contracts';
import { Database } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { registryError } from '../../registry.errors.js';
import { lockReport, recordReportTransition, type Report, reportStateOf, updateReport } from './report-rows.js';
import { requireReportTransition } from './report-transition.js';
import { type ReportResponse, toReportResponse } from './report.dto.js';

const eventOf = { return: ReportReturned, accept: ReportAccepted };

/** What the office decides on monthly reports. */
@Injectable()
export class ReportDecision {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  /** @throws 'report-transition-refused', 'report-own' */
  async decide(
    action: 'return' | 'accept',
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<ReportResponse> {
    return this.database.transaction(async (tx) => {
      const report = await lockReport(tx, id);
      this.access.check(actor, `report.${action}`, targetOf(await readKim(tx, report.kimId)));
      requireVersion(report.version, version);
      const transition = requireReportTransition(report, action);
      if (transition.guards.includes('report-own') && report.submittedBy === actor.subject)
        throw registryError('report-own');
      const decided: Report = { ...report, status: transition.to, version: report.version + 1, updatedAt: new Date() };
      await updateReport(tx, decided);
      await recordReportTransition(tx, decided, { action: action, from: report.status, actor: actor.subject, reason });
      await this.outbox.add(tx, eventOf[action](reportStateOf(decided)));
      return toReportResponse(decided);
    });
  }
}
