import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { type ActivityFromEvent, ActivitiesFromEvents } from './activities-from-events.service.js';

const batchSize = 200;

/** Makes activities of what events told before the registry knew the KIM or the village. Any number may sweep at once. */
@Injectable()
export class AwaitedActivityJob {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesFromEvents,
  ) {}

  @Interval(30_000)
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Gives how many were no longer to be waited for. */
  async run(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ready = await tx.query<ActivityFromEvent>(
        `DELETE FROM awaited_activity
          WHERE (kim_id, kind, source_id) IN (
            SELECT kim_id, kind, source_id FROM awaited_activity awaited
             WHERE EXISTS (SELECT FROM kim WHERE kim.id = awaited.kim_id)
               AND (village_code IS NULL OR EXISTS (SELECT FROM area WHERE area.code = awaited.village_code))
             ORDER BY since LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING kim_id AS "kimId", kind, source_id AS "sourceId", source_event_id AS "sourceEventId",
                   held_on::text AS "heldOn", village_code AS "villageCode", participants`,
        [batchSize],
      );
      await this.activities.record(tx, ready);
      return ready.length;
    });
  }
}
