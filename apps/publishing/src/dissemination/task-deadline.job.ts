import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { Database, inBatches, type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { type PublishingSettings, publishingSettings } from '../publishing.settings.js';
import type { Task } from './task.entity.js';
import { TaskLifecycle } from './task.lifecycle.js';
import { openTaskStatuses, type TaskAction } from './task.workflow.js';

const batchSize = 200;

interface Rule {
  readonly action: TaskAction;
  readonly isDue: Sql;
  readonly changes: Partial<Task>;
}

/** Reminds KIM of tasks that are due, escalates those that are overdue, and ends those that stay without a report: each once. */
@Injectable()
export class TaskDeadlineJob {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskLifecycle,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    let taken = 0;
    for (const rule of this.rules(now))
      taken += await inBatches(batchSize, () => this.database.transaction((tx) => this.apply(tx, rule, now)));
    return taken;
  }

  /** After a downtime only the last one that is due: no reminder of a day that has passed. */
  private rules(now: Date): Rule[] {
    const { PUBLISHING_TASK_REMINDER_DAYS: reminder, PUBLISHING_TASK_EXPIRY_DAYS: expiry } = this.settings;
    const today = sql`${jakartaDate(now)}::date`;
    return [
      { action: 'expire', isDue: sql`due_on < ${today} - ${expiry}::int`, changes: {} },
      {
        action: 'escalate',
        isDue: sql`due_on < ${today} AND escalated_at IS NULL`,
        changes: { remindedAt: now, escalatedAt: now },
      },
      {
        action: 'remind',
        isDue: sql`due_on BETWEEN ${today} AND ${today} + ${reminder}::int AND reminded_at IS NULL`,
        changes: { remindedAt: now },
      },
    ];
  }

  /** Replicas may run it at the same time. */
  private async apply(tx: Transaction, { action, isDue, changes }: Rule, now: Date): Promise<number> {
    const due = await tx.query<Pick<Task, 'id'>>(sql`
      SELECT id FROM task WHERE status = ANY (${openTaskStatuses}) AND ${isDue}
       ORDER BY due_on, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
    await this.tasks.applyToMany(tx, action, due, { actor: SYSTEM_ACTOR, now, changes: () => changes });
    return due.length;
  }
}
