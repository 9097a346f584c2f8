import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { type ActivityFromEvent, ActivitiesFromEvents } from './activities-from-events.service.js';

const batchSize = 200;

/** Records what events reported before the registry knew the KIM or the village. Any number of replicas may run it at once. */
@Injectable()
export class AwaitedActivityJob {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesFromEvents,
  ) {}

  /** Gives how many it recorded. */
  @Cron(CronExpression.EVERY_30_SECONDS, { waitForCompletion: true })
  async run(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ready = await tx.query<ActivityFromEvent>(sql`
        DELETE FROM awaited_activity
         WHERE (kim_id, kind, source_id) IN (
           SELECT kim_id, kind, source_id FROM awaited_activity awaited
            WHERE EXISTS (SELECT FROM kim WHERE kim.id = awaited.kim_id)
              AND (village_code IS NULL OR EXISTS (SELECT FROM area WHERE area.code = awaited.village_code))
            ORDER BY since LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING kim_id, kind, source_id, source_event_id, held_on::text, village_code, participants, confirmed`);
      await this.activities.record(tx, ready);
      return ready.length;
    });
  }
}
