import { AnswerChecked, AnswerSentBack, AspirationAppealed, AspirationRecalled, QuestionAnswered } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [QuestionAnswered.wireType]: 'question-answered',
  [AnswerChecked.wireType]: 'answer-checked',
  [AnswerSentBack.wireType]: 'answer-sent-back',
  [AspirationAppealed.wireType]: 'aspiration-appealed',
  [AspirationRecalled.wireType]: 'aspiration-recalled',
} as const;

@Reaction('notify-agency-when-handling-changes')
export class NotifyAgencyWhenHandlingChanges {
  constructor(private readonly plans: Plans) {}

  @Consumes(QuestionAnswered, AnswerChecked, AnswerSentBack, AspirationAppealed, AspirationRecalled)
  async handle({ event, tx }: Delivery<typeof AspirationAppealed>): Promise<void> {
    const { aspirationId, agencyId, trackingNumber } = event.data;
    if (agencyId === null) return;
    await this.plans.add(tx, event, {
      template: templates[event.type]!,
      audience: 'AGENCY',
      audienceId: agencyId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber },
    });
  }
}
