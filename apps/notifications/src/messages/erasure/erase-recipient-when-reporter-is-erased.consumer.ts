import { ReporterErased } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { messagesOf } from '../messages-of.js';
import { RecipientErasure } from './recipient-erasure.js';

@Reaction('erase-recipient-when-reporter-is-erased')
export class EraseRecipientWhenReporterIsErased {
  constructor(private readonly erasure: RecipientErasure) {}

  @Consumes(ReporterErased)
  @Locks<typeof ReporterErased>(messagesOf('REPORTER'), ({ reporterId }) => [reporterId])
  handle({ event, tx }: Delivery<typeof ReporterErased>): Promise<void> {
    return this.erasure.erase(tx, 'REPORTER', event.data.reporterId);
  }
}
