import { DisseminationReported, type EventData } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, type ActivityFromEvent, reportedKims } from './activities-from-events.service.js';

/** The KIM reports it of itself: it is verified when another has checked the report. */
@Reaction('log-activity-when-dissemination-is-reported')
export class LogActivityWhenDisseminationIsReported {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(DisseminationReported)
  @Locks<typeof DisseminationReported>(reportedKims, ({ kimId }) => (kimId === null ? [] : [kimId]))
  async handle({ event, tx }: Delivery<typeof DisseminationReported>): Promise<void> {
    const activity = activityOf(event.data, event.id);
    if (activity) await this.activities.record(tx, [{ ...activity, confirmed: false }]);
  }
}

/** The activity of a reported dissemination; undefined when an office reported it. */
export function activityOf(
  { taskId, kimId, report }: EventData<typeof DisseminationReported>,
  eventId: string,
): ActivityFromEvent | undefined {
  if (kimId === null) return undefined;
  const { disseminatedOn, villageCodes, peopleReached } = report;
  return {
    kimId,
    kind: 'DISSEMINATION',
    sourceId: taskId,
    sourceEventId: eventId,
    heldOn: disseminatedOn,
    villageCode: villageCodes.length === 1 ? villageCodes[0]! : null,
    participants: peopleReached,
  };
}
