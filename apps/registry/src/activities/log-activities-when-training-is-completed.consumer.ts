import { TrainingCompleted } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { ActivitiesFromEvents, reportedKims } from './activities-from-events.service.js';

/** A training is an activity of every KIM with participants, in none of their villages. */
@Reaction('log-activities-when-training-is-completed')
export class LogActivitiesWhenTrainingIsCompleted {
  constructor(private readonly activities: ActivitiesFromEvents) {}

  @Consumes(TrainingCompleted)
  @Locks<typeof TrainingCompleted>(reportedKims, ({ attendance }) => attendance.map(({ kimId }) => kimId))
  async handle({ event, tx }: Delivery<typeof TrainingCompleted>): Promise<void> {
    const { trainingId, heldOn, attendance } = event.data;
    await this.activities.record(
      tx,
      attendance.map(({ kimId, memberIds }) => ({
        kimId,
        kind: 'TRAINING',
        sourceId: trainingId,
        sourceEventId: event.id,
        heldOn,
        villageCode: null,
        participants: memberIds.length,
      })),
    );
  }
}
