import { AnswerSentBack, AspirationAccepted, AspirationArchived, AspirationReferred, ProgressLogged } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [AspirationAccepted.wireType]: 'aspiration-accepted',
  [ProgressLogged.wireType]: 'aspiration-progressed',
  [AnswerSentBack.wireType]: 'aspiration-answer-sent-back',
  [AspirationArchived.wireType]: 'aspiration-archived',
  [AspirationReferred.wireType]: 'aspiration-referred',
} as const;

@Reaction('notify-reporter-when-aspiration-progresses')
export class NotifyReporterWhenAspirationProgresses {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationAccepted, ProgressLogged, AnswerSentBack, AspirationArchived, AspirationReferred)
  async handle({ event, tx }: Delivery<typeof ProgressLogged>): Promise<void> {
    const { aspirationId, trackingNumber } = event.data;
    const day: Record<string, string> = 'resolveBy' in event.data ? { resolveBy: String(event.data.resolveBy) } : {};
    await this.plans.add(tx, event, {
      template: templates[event.type]!,
      audience: 'REPORTER',
      audienceId: aspirationId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, ...day },
    });
  }
}
