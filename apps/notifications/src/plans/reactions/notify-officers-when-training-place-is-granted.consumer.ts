import { jakartaDate } from '#calendar';
import { TrainingPlaceGranted } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

/** The officers registered the member; mail to them omits the name of the member. */
@Reaction('notify-officers-when-training-place-is-granted')
export class NotifyOfficersWhenTrainingPlaceIsGranted {
  constructor(private readonly plans: Plans) {}

  @Consumes(TrainingPlaceGranted)
  async handle({ event, tx }: Delivery<typeof TrainingPlaceGranted>): Promise<void> {
    const { title, startsAt, kimId } = event.data;
    await this.plans.add(tx, event, {
      template: 'training-place-granted',
      audience: 'KIM_OFFICERS',
      audienceId: kimId,
      about: { kind: 'KIM', id: kimId },
      variables: { trainingTitle: title, startsOn: jakartaDate(new Date(startsAt)) },
    });
  }
}
