import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { type Told, ToldActivities } from './told-activities.js';

const atMost = 200;

/** Makes activities of what events told before the registry knew the KIM or the village. Any number may sweep at once. */
@Injectable()
export class AwaitedActivitySweep {
  constructor(
    private readonly database: Database,
    private readonly activities: ToldActivities,
  ) {}

  @Interval(30_000)
  async run(): Promise<void> {
    await this.sweep();
  }

  /** Gives how many were no longer to be waited for. */
  async sweep(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const told = await tx.query<Told>(
        `DELETE FROM awaited_activity
          WHERE (kim_id, kind, source_id) IN (
            SELECT kim_id, kind, source_id FROM awaited_activity awaited
             WHERE EXISTS (SELECT FROM kim WHERE kim.id = awaited.kim_id)
               AND (village_code IS NULL OR EXISTS (SELECT FROM area WHERE area.code = awaited.village_code))
             ORDER BY since LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING kim_id AS "kimId", kind, source_id AS "sourceId", source_event_id AS "sourceEventId",
                   held_on::text AS "heldOn", village_code AS "villageCode", participants`,
        [atMost],
      );
      await this.activities.record(tx, told);
      return told.length;
    });
  }
}
