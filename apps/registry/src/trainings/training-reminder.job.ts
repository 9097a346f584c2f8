import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { TrainingNear } from '#contracts';
import { Database, inBatches, sql, type Transaction } from '#database';
import { Outbox } from '#messaging';

const batchSize = 50;
const noticeDays = 2;

interface NearTraining {
  readonly reminderId: string;
  readonly trainingId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly participants: { kimId: string; memberIds: string[] }[];
}

/** Publishes that a training begins soon: once for each day on which it is to begin, so that a postponed one has another. */
@Injectable()
export class TrainingReminderJob {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Several replicas may run it at the same time. Gives the number of reminders. */
  run(now = new Date()): Promise<number> {
    return inBatches(batchSize, () => this.database.transaction((tx) => this.remind(tx, now)));
  }

  private async remind(tx: Transaction, now: Date): Promise<number> {
    const due = await tx.query<NearTraining>(sql`
      WITH near AS (
        SELECT id, title, starts_at, (starts_at AT TIME ZONE 'Asia/Jakarta')::date AS starts_on FROM training
         WHERE status = 'SCHEDULED' AND starts_at > ${now}
           AND starts_at <= ${now}::timestamptz + ${noticeDays}::int * interval '1 day'
           AND NOT EXISTS (SELECT FROM training_reminder AS reminder
                            WHERE reminder.training_id = training.id
                              AND reminder.starts_on = (training.starts_at AT TIME ZONE 'Asia/Jakarta')::date)
         ORDER BY starts_at, id LIMIT ${batchSize} FOR UPDATE OF training SKIP LOCKED),
      reminded AS (
        INSERT INTO training_reminder (training_id, id, starts_on, at)
        SELECT id, uuidv7(), starts_on, ${now} FROM near
            ON CONFLICT DO NOTHING
        RETURNING id, training_id)
      SELECT reminded.id AS reminder_id, training_id, title, starts_at,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('kimId', kim_id, 'memberIds', member_ids) ORDER BY kim_id), '[]')
                FROM (SELECT kim_id, jsonb_agg(member_id ORDER BY member_id) AS member_ids
                        FROM training_registration AS registration
                       WHERE registration.training_id = near.id AND status = 'REGISTERED' GROUP BY kim_id) AS kim)
               AS participants
        FROM reminded JOIN near ON near.id = training_id`);
    await this.outbox.add(
      tx,
      ...due.map(({ startsAt, ...training }) =>
        TrainingNear({ ...training, version: 1, startsAt: startsAt.toISOString() }),
      ),
    );
    return due.length;
  }
}
