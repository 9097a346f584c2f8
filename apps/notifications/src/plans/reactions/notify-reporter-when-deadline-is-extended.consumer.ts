import { DeadlineExtended } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-reporter-when-deadline-is-extended')
export class NotifyReporterWhenDeadlineIsExtended {
  constructor(private readonly plans: Plans) {}

  /** The law on public information (UU 14/2008 art. 22) requires a written notice of the extension. */
  @Consumes(DeadlineExtended)
  async handle({ event, tx }: Delivery<typeof DeadlineExtended>): Promise<void> {
    const { aspirationId, trackingNumber, dueOn } = event.data;
    await this.plans.add(tx, event, {
      template: 'deadline-extended',
      audience: 'REPORTER',
      audienceId: aspirationId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, dueOn },
    });
  }
}
