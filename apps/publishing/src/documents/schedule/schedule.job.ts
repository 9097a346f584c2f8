import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { columnsOf, Database, sql, type Transaction } from '#database';
import { DomainError } from '#http-api';
import { SYSTEM_ACTOR } from '#lifecycle';
import { EditionLifecycle } from '../edition.lifecycle.js';
import { Publication } from '../publication.js';
import { isPaused } from './paused-campaigns.js';
import { EditionSchedule } from './schedule.entity.js';

const batchSize = 100;

/** A withdrawal never waits. */
const isFree = sql`
  (action = 'WITHDRAW' OR NOT EXISTS (
    SELECT FROM edition WHERE edition.id = edition_id AND ${isPaused(sql`edition.document_id`)}))`;

type Due = Pick<EditionSchedule, 'at' | 'editionId' | 'action'>;

/**
 * Publishes and withdraws what is due. Any number of replicas may run it: each schedule is done under the lock of its
 * edition, and ends with the step. What was missed goes late, unless its own latest time has passed; a publication waits while
 * a campaign of the document is paused.
 */
@Injectable()
export class ScheduleJob {
  private readonly logger = new Logger(ScheduleJob.name);

  constructor(
    private readonly database: Database,
    private readonly editions: EditionLifecycle,
    private readonly publication: Publication,
  ) {}

  @Cron(CronExpression.EVERY_10_SECONDS, { waitForCompletion: true })
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Gives how many schedules ended. */
  async run(now = new Date()): Promise<number> {
    let ended = 0;
    // Behind those that were tried: what fails must not stop the schedules after it.
    for (let tried: Due | undefined, full = true; full;) {
      const due = await this.dueAfter(tried, now);
      for (const schedule of due) if (await this.tryOne(schedule, now)) ended += 1;
      tried = due.at(-1);
      full = due.length === batchSize;
    }
    return ended;
  }

  private dueAfter(tried: Due | undefined, now: Date): Promise<Due[]> {
    const behind = tried
      ? sql`(at, edition_id, action) > (${tried.at}, ${tried.editionId}, ${tried.action})`
      : sql`true`;
    return this.database.query<Due>(sql`
      SELECT at, edition_id, action FROM edition_schedule WHERE at <= ${now} AND ${isFree} AND ${behind}
       ORDER BY at, edition_id, action LIMIT ${batchSize}`);
  }

  /** A failure affects no other schedule: a refusal ends it, anything else is retried by the next run. */
  private async tryOne(due: Due, now: Date): Promise<boolean> {
    try {
      return await this.locked(due, now, (tx, schedule) => this.perform(tx, schedule, now));
    } catch (error) {
      if (error instanceof DomainError && due.action === 'PUBLISH')
        return this.locked(due, now, (tx) => this.miss(tx, due.editionId, error.code));
      this.logger.error(
        { err: error as Error, editionId: due.editionId },
        'cannot do what is scheduled for an edition; the next run tries again: check the error',
      );
      return false;
    }
  }

  /** Under the lock of the edition, unless another transaction has it: that one may end the schedule. */
  private locked(
    { editionId, action }: Due,
    now: Date,
    work: (tx: Transaction, schedule: EditionSchedule) => Promise<unknown>,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.editions.lockIfFree(tx, editionId))) return false;
      const [schedule] = await tx.query<EditionSchedule>(sql`
        SELECT ${columnsOf(EditionSchedule)} FROM edition_schedule
         WHERE edition_id = ${editionId} AND action = ${action} AND at <= ${now} AND ${isFree}`);
      if (schedule) await work(tx, schedule);
      return schedule !== undefined;
    });
  }

  private perform(tx: Transaction, schedule: EditionSchedule, now: Date): Promise<unknown> {
    const { editionId: id, action, sendBy, explanation, scheduledBy: actor } = schedule;
    if (action === 'WITHDRAW') return this.publication.withdrawIn(tx, { id, actor, authorized: true }, explanation!);
    if (sendBy !== null && sendBy < now) return this.miss(tx, id, 'send-by-passed');
    return this.publication.publishIn(tx, { id, actor, authorized: true });
  }

  /** The edition stays approved; its history gives the reason. */
  private miss(tx: Transaction, id: string, reason: string): Promise<unknown> {
    return this.editions.apply(tx, 'miss', { id, actor: SYSTEM_ACTOR, reason });
  }
}
