import { AspirationResponded } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { type NewPlan, Plans } from '../plans.js';

@Reaction('notify-reporter-and-kim-when-aspiration-is-answered')
export class NotifyReporterAndKimWhenAspirationIsAnswered {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationResponded)
  async handle({ event, tx }: Delivery<typeof AspirationResponded>): Promise<void> {
    const { aspirationId, kimId, trackingNumber, closesOn } = event.data;
    const about = { kind: 'ASPIRATION', id: aspirationId } as const;
    const variables = { trackingNumber, closesOn };
    const plans: NewPlan[] = [
      { template: 'aspiration-responded', audience: 'REPORTER', audienceId: aspirationId, about, variables },
    ];
    if (kimId !== null)
      plans.push({
        template: 'relayed-aspiration-responded',
        audience: 'KIM_OFFICERS',
        audienceId: kimId,
        about,
        variables: { trackingNumber },
      });
    await this.plans.add(tx, event, ...plans);
  }
}
