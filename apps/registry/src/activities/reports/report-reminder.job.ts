import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { addDays, jakartaDate } from '#calendar';
import { MonthlyReportDue } from '#contracts';
import { Database, inBatches, sql, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { firstDayOf, monthBefore } from '../months.js';
import { owesReport } from './report-duty.js';
import { reportDueOn } from './report-month.js';

const batchSize = 200;
/** How long before the due day a KIM is reminded. */
const noticeDays = 5;

/** Publishes that the report of the last month is due and missing: once for each KIM and month, some days before the due day. */
@Injectable()
export class ReportReminderJob {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async hourly(): Promise<void> {
    await this.run();
  }

  /** Several replicas may run it at the same time. Gives the number of reminders. */
  async run(now = new Date()): Promise<number> {
    const today = jakartaDate(now);
    const month = monthBefore(today.slice(0, 7));
    const dueOn = reportDueOn(month, this.settings.REGISTRY_REPORT_DUE_DAY);
    if (today > dueOn || addDays(today, noticeDays) < dueOn) return 0;
    return inBatches(batchSize, () => this.database.transaction((tx) => this.remind(tx, { month, dueOn, now })));
  }

  private async remind(
    tx: Transaction,
    { month, dueOn, now }: { month: string; dueOn: string; now: Date },
  ): Promise<number> {
    const day = firstDayOf(month);
    const due = await tx.query<{ reminderId: string; kimId: string }>(sql`
      WITH late AS (
        SELECT id FROM kim
         WHERE ${owesReport(month)}
           AND NOT EXISTS (SELECT FROM report WHERE report.kim_id = kim.id AND report.month = ${day}::date)
           AND NOT EXISTS (SELECT FROM report_reminder AS reminder
                            WHERE reminder.kim_id = kim.id AND reminder.month = ${day}::date)
         ORDER BY id LIMIT ${batchSize} FOR UPDATE OF kim SKIP LOCKED)
      INSERT INTO report_reminder (kim_id, id, month, at)
      SELECT id, uuidv7(), ${day}::date, ${now} FROM late
          ON CONFLICT DO NOTHING
      RETURNING id AS reminder_id, kim_id`);
    await this.outbox.add(tx, ...due.map((reminder) => MonthlyReportDue({ ...reminder, version: 1, month, dueOn })));
    return due.length;
  }
}
