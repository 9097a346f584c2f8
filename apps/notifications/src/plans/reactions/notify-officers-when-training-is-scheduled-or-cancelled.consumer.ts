import { jakartaDate } from '#calendar';
import { TrainingCancelled, TrainingScheduled } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [TrainingScheduled.wireType]: 'training-scheduled',
  [TrainingCancelled.wireType]: 'training-cancelled',
} as const;

/** Creates one plan about each invited KIM, for its officers. */
@Reaction('notify-officers-when-training-is-scheduled-or-cancelled')
export class NotifyOfficersWhenTrainingIsScheduledOrCancelled {
  constructor(private readonly plans: Plans) {}

  @Consumes(TrainingScheduled, TrainingCancelled)
  async handle({ event, tx }: Delivery<typeof TrainingScheduled>): Promise<void> {
    const { title, startsAt, invitedKimIds } = event.data;
    const variables = { trainingTitle: title, startsOn: jakartaDate(new Date(startsAt)) };
    await this.plans.add(
      tx,
      event,
      ...invitedKimIds.map((kimId) => ({
        template: templates[event.type]!,
        audience: 'KIM_OFFICERS' as const,
        audienceId: kimId,
        about: { kind: 'KIM' as const, id: kimId },
        variables,
      })),
    );
  }
}
