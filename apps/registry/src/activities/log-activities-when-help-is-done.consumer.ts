import { HelpDone } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, reportedKims } from './activities-from-events.service.js';

/** Help is a networking activity of both KIM. The event has no number of participants. */
@Reaction('log-activities-when-help-is-done')
export class LogActivitiesWhenHelpIsDone {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(HelpDone)
  @Locks<typeof HelpDone>(reportedKims, ({ kimIds }) => kimIds)
  async handle({ event, tx }: Delivery<typeof HelpDone>): Promise<void> {
    const { helpRequestId, kimIds, day } = event.data;
    await this.activities.record(
      tx,
      kimIds.map((kimId) => ({
        kimId,
        kind: 'NETWORKING',
        sourceId: helpRequestId,
        sourceEventId: event.id,
        heldOn: day,
        villageCode: null,
        participants: 0,
      })),
    );
  }
}
