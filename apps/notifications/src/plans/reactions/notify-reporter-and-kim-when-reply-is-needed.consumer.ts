import { AspirationReturned, QuestionAsked } from '#contracts';
import { Consumes, type Delivery, type Envelope, Reaction } from '#messaging';
import type { Transaction } from '#database';
import { type NewPlan, Plans } from '../plans.js';

interface Asked {
  readonly aspirationId: string;
  readonly kimId: string | null;
  readonly trackingNumber: string;
}

/** Notifies also the KIM that relayed the aspiration: it may be the only one that can reach the reporter. */
@Reaction('notify-reporter-and-kim-when-reply-is-needed')
export class NotifyReporterAndKimWhenReplyIsNeeded {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationReturned)
  async returned({ event, tx }: Delivery<typeof AspirationReturned>): Promise<void> {
    await this.requestReply(tx, event, event.data, 'aspiration-returned', event.data.completeBy);
  }

  @Consumes(QuestionAsked)
  async asked({ event, tx }: Delivery<typeof QuestionAsked>): Promise<void> {
    await this.requestReply(tx, event, event.data, 'question-asked', event.data.answerBy);
  }

  private async requestReply(
    tx: Transaction,
    event: Envelope,
    { aspirationId, kimId, trackingNumber }: Asked,
    template: 'aspiration-returned' | 'question-asked',
    replyBy: string,
  ): Promise<void> {
    const about = { kind: 'ASPIRATION', id: aspirationId } as const;
    const variables = { trackingNumber, replyBy };
    const plans: NewPlan[] = [{ template, audience: 'REPORTER', audienceId: aspirationId, about, variables }];
    if (kimId !== null)
      plans.push({ template: 'relayed-reply-needed', audience: 'KIM_OFFICERS', audienceId: kimId, about, variables });
    await this.plans.add(tx, event, ...plans);
  }
}
