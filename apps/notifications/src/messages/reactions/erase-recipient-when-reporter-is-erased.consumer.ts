import { ReporterErased } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { sql } from '#database';

@Reaction('erase-recipient-when-reporter-is-erased')
export class EraseRecipientWhenReporterIsErased {
  /**
   * What was written to them names them. That they were written to stays counted; what is still on its way forgets its
   * address by itself once it has arrived or failed.
   */
  @Consumes(ReporterErased)
  async handle({ event, tx }: Delivery<typeof ReporterErased>): Promise<void> {
    await tx.query(
      sql`UPDATE message SET account_id = NULL, subject = NULL, text = NULL
        WHERE recipient = 'REPORTER' AND recipient_id = ${event.data.reporterId}`,
    );
  }
}
