import { AreaRecorded, AreaRetired } from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';

/** Records which villages exist; an older version does not replace a newer one. */
@Reaction('record-area-when-area-is-recorded')
export class RecordAreaWhenAreaIsRecorded {
  @Consumes(AreaRecorded, AreaRetired)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    const { code, version, kind, name, validUntil = null } = event.data;
    await tx.query(sql`
      INSERT INTO area (code, version, kind, name, valid_until)
      VALUES (${code}, ${version}, ${kind}, ${name}, ${validUntil})
      ON CONFLICT (code) DO UPDATE
         SET version = excluded.version, kind = excluded.kind, name = excluded.name, valid_until = excluded.valid_until
       WHERE area.version < excluded.version`);
  }
}
