import { DisseminationReported } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, reportedKims } from './activities-from-events.service.js';

@Reaction('log-activity-when-dissemination-is-reported')
export class LogActivityWhenDisseminationIsReported {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(DisseminationReported)
  @Locks<typeof DisseminationReported>(reportedKims, ({ kimId }) => (kimId === null ? [] : [kimId]))
  async handle({ event, tx }: Delivery<typeof DisseminationReported>): Promise<void> {
    const { taskId, kimId, report } = event.data;
    if (kimId === null) return;
    const { disseminatedOn, villageCodes, peopleReached } = report;
    await this.activities.record(tx, [
      {
        kimId,
        kind: 'DISSEMINATION',
        sourceId: taskId,
        sourceEventId: event.id,
        heldOn: disseminatedOn,
        villageCode: villageCodes.length === 1 ? villageCodes[0]! : null,
        participants: peopleReached,
      },
    ]);
  }
}
