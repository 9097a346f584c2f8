import { ReporterErased } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { sql } from '#database';
import { messagesOf } from './messages-of.js';

@Reaction('erase-recipient-when-reporter-is-erased')
export class EraseRecipientWhenReporterIsErased {
  /**
   * The content of a message names its recipient. The message itself remains for the statistics; a message that is not
   * final yet loses its address when it is delivered or fails.
   */
  @Consumes(ReporterErased)
  @Locks<typeof ReporterErased>(messagesOf('REPORTER'), ({ reporterId }) => [reporterId])
  async handle({ event, tx }: Delivery<typeof ReporterErased>): Promise<void> {
    await tx.query(
      sql`UPDATE message SET account_id = NULL, subject = NULL, text = NULL
        WHERE recipient = 'REPORTER' AND recipient_id = ${event.data.reporterId}`,
    );
  }
}
