import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import type { LifecycleObserver, Step, VersionedCommand } from '#lifecycle';
import type { Edition } from '../edition.entity.js';
import { EditionLifecycle } from '../edition.lifecycle.js';
import type { EditionPermission } from '../edition.policy.js';
import type { PublicationSchedule, SchedulePage, ScheduleQuery, WithdrawalSchedule } from './schedule.dto.js';
import { EditionSchedule } from './schedule.entity.js';

const soonest = keyset({ at: key.timestamp(), editionId: key.uuid(), action: key.text() });

/** Publications and withdrawals at a time. A schedule ends with every step that makes it pointless. */
@Injectable()
export class ScheduleService implements OnModuleInit, LifecycleObserver<Edition> {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly editions: EditionLifecycle,
  ) {}

  onModuleInit(): void {
    this.editions.observe(this);
  }

  /** @throws 422 `schedule-passed`, and what would refuse a publication now */
  schedulePublication(command: VersionedCommand, { at, zone, sendBy }: PublicationSchedule): Promise<Edition> {
    const input = { scheduledFor: new Date(at), sendBy: sendBy === null ? null : new Date(sendBy) };
    return this.database.transaction((tx) =>
      this.editions.apply(tx, 'schedule', {
        ...command,
        input,
        write: (step) => this.store(step, 'PUBLISH', { zone, explanation: null }),
      }),
    );
  }

  cancelPublication(command: VersionedCommand): Promise<Edition> {
    return this.database.transaction((tx) => this.editions.apply(tx, 'unschedule', command));
  }

  /** @throws 422 `schedule-passed` */
  scheduleWithdrawal(command: VersionedCommand, { at, zone, explanation }: WithdrawalSchedule): Promise<Edition> {
    return this.database.transaction((tx) =>
      this.editions.apply(tx, 'schedule-withdrawal', {
        ...command,
        input: { scheduledFor: new Date(at) },
        write: (step) => this.store(step, 'WITHDRAW', { zone, explanation }),
      }),
    );
  }

  cancelWithdrawal(command: VersionedCommand): Promise<Edition> {
    return this.database.transaction((tx) => this.editions.apply(tx, 'cancel-withdrawal', command));
  }

  /** The soonest first, of editions within the scopes of the actor. */
  async list(actor: Actor, query: ScheduleQuery): Promise<SchedulePage> {
    const permission: EditionPermission = 'edition.read-drafts';
    const condition = allOf(
      this.access.scopeCondition(actor, permission, { everyArea: sql`unnest(edition.village_codes)` }),
      query.edition && sql`edition_id = ${query.edition}`,
      soonest.after(query),
    );
    const rows = await this.database.query<EditionSchedule>(sql`
      SELECT ${columnsOf(EditionSchedule, 'schedule')}
        FROM edition_schedule schedule JOIN edition ON edition.id = edition_id
       WHERE ${condition} ${soonest.orderAndLimit(query)}`);
    return page(rows, query, soonest, ({ at, sendBy, scheduledAt, ...schedule }) => ({
      ...schedule,
      at: at.toISOString(),
      sendBy: sendBy?.toISOString() ?? null,
      scheduledAt: scheduledAt.toISOString(),
    }));
  }

  applied(tx: Transaction, steps: readonly Step<Edition>[]): void {
    const ended = steps.flatMap(({ before, after, action }) =>
      action === 'cancel-withdrawal' || (before && before.status !== after.status) ? [after] : [],
    );
    for (const { id, status } of ended)
      tx.enqueue(sql`
        DELETE FROM edition_schedule
         WHERE edition_id = ${id} AND (action = 'WITHDRAW' OR ${status !== 'SCHEDULED'}::boolean)`);
  }

  private async store(
    { tx, after, actor, now, input }: Step<Edition, { readonly scheduledFor?: Date; readonly sendBy?: Date | null }>,
    action: EditionSchedule['action'],
    { zone, explanation }: Pick<EditionSchedule, 'zone' | 'explanation'>,
  ): Promise<void> {
    await tx.query(sql`
      INSERT INTO edition_schedule (edition_id, action, at, zone, send_by, explanation, scheduled_by, scheduled_at)
      VALUES (${after.id}, ${action}, ${input.scheduledFor}, ${zone}, ${input.sendBy ?? null}, ${explanation}, ${actor}, ${now})
      ON CONFLICT (edition_id, action) DO UPDATE
         SET at = excluded.at, zone = excluded.zone, send_by = excluded.send_by, explanation = excluded.explanation,
             scheduled_by = excluded.scheduled_by, scheduled_at = excluded.scheduled_at`);
  }
}
