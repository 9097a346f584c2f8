import { AnswerUndelivered } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-kim-when-answer-is-undelivered')
export class NotifyKimWhenAnswerIsUndelivered {
  constructor(private readonly plans: Plans) {}

  /** Without a KIM, the aspiration remains open until the reporter reads the answer. */
  @Consumes(AnswerUndelivered)
  async handle({ event, tx }: Delivery<typeof AnswerUndelivered>): Promise<void> {
    const { aspirationId, kimId, trackingNumber, closesOn } = event.data;
    if (kimId === null) return;
    await this.plans.add(tx, event, {
      template: 'answer-undelivered',
      audience: 'KIM_OFFICERS',
      audienceId: kimId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, closesOn },
    });
  }
}
