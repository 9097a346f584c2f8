import { HelpDone } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { ActivitiesFromEvents } from './activities-from-events.service.js';

/** Help is networking of the KIM that gave it and of the one that got it. How many people took part nobody said. */
@Reaction('log-activities-when-help-is-done')
export class LogActivitiesWhenHelpIsDone {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(HelpDone)
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
