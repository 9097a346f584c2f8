import { PartnershipAccepted } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, reportedKims } from './activities-from-events.service.js';

/** A new partnership is a networking activity of both KIM. The event has no number of participants. */
@Reaction('log-activities-when-partnership-is-accepted')
export class LogActivitiesWhenPartnershipIsAccepted {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(PartnershipAccepted)
  @Locks<typeof PartnershipAccepted>(reportedKims, ({ kimIds }) => kimIds)
  async handle({ event, tx }: Delivery<typeof PartnershipAccepted>): Promise<void> {
    const { partnershipId, kimIds, day } = event.data;
    await this.activities.record(
      tx,
      kimIds.map((kimId) => ({
        kimId,
        kind: 'NETWORKING',
        sourceId: partnershipId,
        sourceEventId: event.id,
        heldOn: day,
        villageCode: null,
        participants: 0,
      })),
    );
  }
}
