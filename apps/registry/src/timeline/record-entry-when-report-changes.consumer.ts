import { ReportAccepted, ReportReturned, ReportSubmitted } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import type { TimelineKind } from './timeline-kinds.js';
import { addEntry } from './timeline-rows.js';

const kinds = {
  SUBMITTED: 'REPORT_SUBMITTED',
  RETURNED: 'REPORT_RETURNED',
  ACCEPTED: 'REPORT_ACCEPTED',
} as const satisfies Record<string, TimelineKind>;

/** The monthly reports of a KIM, by their month. */
@Reaction('record-entry-when-report-changes')
export class RecordEntryWhenReportChanges {
  @Consumes(ReportSubmitted, ReportReturned, ReportAccepted)
  @LocksOwnRows()
  async handle({ event: { data, time }, tx }: Delivery<typeof ReportSubmitted>): Promise<void> {
    await addEntry(tx, {
      service: 'registry',
      kind: kinds[data.status],
      subjectType: 'report',
      subjectId: data.reportId,
      version: data.version,
      at: time,
      name: data.month,
      kimIds: [data.kimId],
    });
  }
}
