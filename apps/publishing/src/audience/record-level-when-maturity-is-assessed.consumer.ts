import { MaturityAssessed } from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { kimLevels } from './audience.js';

/** Stores the level of the latest month. */
@Reaction('record-level-when-maturity-is-assessed')
export class RecordLevelWhenMaturityIsAssessed {
  @Consumes(MaturityAssessed)
  @Locks<typeof MaturityAssessed>(kimLevels, ({ kimId }) => [kimId])
  async handle({ event, tx }: Delivery<typeof MaturityAssessed>): Promise<void> {
    const { kimId, month, version, level } = event.data;
    await tx.query(sql`
      INSERT INTO kim_level (kim_id, month, version, level) VALUES (${kimId}, ${month}, ${version}, ${level})
      ON CONFLICT (kim_id) DO UPDATE SET month = excluded.month, version = excluded.version, level = excluded.level
       WHERE (kim_level.month, kim_level.version) < (excluded.month, excluded.version)`);
  }
}
