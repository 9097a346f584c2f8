import { AspirationReceived } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, reportedKims } from './activities-from-events.service.js';
import { jakartaDate } from '#calendar';

/** An aspiration that a KIM receives is an activity with one participant. */
@Reaction('log-activity-when-aspiration-is-received')
export class LogActivityWhenAspirationIsReceived {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(AspirationReceived)
  @Locks<typeof AspirationReceived>(reportedKims, ({ kimId }) => (kimId === null ? [] : [kimId]))
  async handle({ event, tx }: Delivery<typeof AspirationReceived>): Promise<void> {
    const { aspirationId, kimId, villageCode, receivedAt } = event.data;
    if (kimId === null) return;
    await this.activities.record(tx, [
      {
        kimId,
        kind: 'ASPIRATION',
        sourceId: aspirationId,
        sourceEventId: event.id,
        heldOn: jakartaDate(new Date(receivedAt)),
        villageCode,
        participants: 1,
      },
    ]);
  }
}
