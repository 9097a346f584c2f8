import { DisseminationVerified } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, reportedKims } from './activities-from-events.service.js';
import { activityOf } from './log-activity-when-dissemination-is-reported.consumer.js';

/** Another than the reporter has checked the report of the KIM. */
@Reaction('verify-activity-when-dissemination-is-verified')
export class VerifyActivityWhenDisseminationIsVerified {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(DisseminationVerified)
  @Locks<typeof DisseminationVerified>(reportedKims, ({ kimId }) => (kimId === null ? [] : [kimId]))
  async handle({ event, tx }: Delivery<typeof DisseminationVerified>): Promise<void> {
    const activity = activityOf(event.data, event.id);
    if (activity) await this.activities.confirm(tx, activity);
  }
}
