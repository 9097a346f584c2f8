import { type KimActivated, kimEvents } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { sql } from '#database';

/** Keeps who may relay from where; the version in the registry keeps an old state from covering a newer one. */
@Reaction('record-kim-when-kim-changes')
export class RecordKimWhenKimChanges {
  @Consumes(...kimEvents)
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    const kim = event.data;
    await tx.query(
      sql`INSERT INTO kim (id, status, village_codes, sequence)
              VALUES (${kim.kimId}, ${kim.status}, ${kim.villageCodes}, ${event.sequence})
       ON CONFLICT (id) DO UPDATE
          SET status = excluded.status, village_codes = excluded.village_codes, sequence = excluded.sequence
        WHERE kim.sequence < excluded.sequence`,
    );
  }
}
