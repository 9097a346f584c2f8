import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Gauge, Registry } from 'prom-client';
import { Database, inBatches } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { deleteMessages } from '../../messages/bulk/plan-messages.js';
import { firstIdAt } from '../../messages/id-range.js';
import { deleteProbePlans, finishedProbePlans } from '../../plans/probe-plans.js';
import { Probes } from './probes.js';

const retentionMs = 86_400_000;
const batchSize = 500;

/** Sends the probes of each minute, measures the last ones, and deletes those of yesterday. */
@Injectable()
export class ProbeJob {
  private readonly seconds: Gauge<'lane' | 'channel'>;

  constructor(
    private readonly probes: Probes,
    private readonly database: Database,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    registry: Registry,
  ) {
    this.seconds = new Gauge({
      name: 'sambung_probe_seconds',
      help: 'Time of the last synthetic message from its plan to its receipt; its age while there is none',
      labelNames: ['lane', 'channel'],
      registers: [registry],
      collect: () => this.measure(),
    });
  }

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    if (!this.settings.NOTIFICATIONS_PROBES) return;
    const { NOTIFICATIONS_PROBE_EMAIL: email } = this.settings;
    await this.probes.send(email === '' ? null : email, now);
    await this.forget(now);
  }

  private async measure(): Promise<void> {
    const now = Date.now();
    for (const { lane, channel, sentAt, seconds } of await this.probes.latest())
      this.seconds.set({ lane, channel }, seconds ?? (now - Date.parse(sentAt)) / 1_000);
  }

  private async forget(now: Date): Promise<void> {
    const until = firstIdAt(new Date(now.getTime() - retentionMs));
    await inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const ids = await finishedProbePlans(tx, until, batchSize);
        await deleteMessages(tx, ids);
        await deleteProbePlans(tx, ids);
        return ids.length;
      }),
    );
  }
}
