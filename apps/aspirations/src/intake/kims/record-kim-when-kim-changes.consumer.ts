import { Memberships } from '#access';
import { type KimActivated, kimEvents } from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';

/** Records which KIM may submit aspirations from which villages; an older version does not replace a newer one. */
@Reaction('record-kim-when-kim-changes')
export class RecordKimWhenKimChanges {
  constructor(private readonly memberships: Memberships) {}

  @Consumes(...kimEvents)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    const { kimId, name, status, villageCodes } = event.data;
    await tx.query(sql`
      INSERT INTO kim (id, name, status, village_codes, sequence)
      VALUES (${kimId}, ${name}, ${status}, ${villageCodes}, ${event.sequence})
      ON CONFLICT (id) DO UPDATE
         SET name = excluded.name, status = excluded.status, village_codes = excluded.village_codes,
             sequence = excluded.sequence
       WHERE kim.sequence < excluded.sequence`);
    tx.afterCommit(() => this.memberships.forget());
  }
}
