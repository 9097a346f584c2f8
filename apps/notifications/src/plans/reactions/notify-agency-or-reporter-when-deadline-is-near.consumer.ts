import { agencyStages, DeadlineNear, reporterStages } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { type NewPlan, Plans } from '../plans.js';

@Reaction('notify-agency-or-reporter-when-deadline-is-near')
export class NotifyAgencyOrReporterWhenDeadlineIsNear {
  constructor(private readonly plans: Plans) {}

  /**
   * Reminds the party whose deadline it is, and with the reporter also the KIM that relayed the aspiration. The coordinator
   * has a work list instead.
   */
  @Consumes(DeadlineNear)
  async handle({ event, tx }: Delivery<typeof DeadlineNear>): Promise<void> {
    const { aspirationId, agencyId, kimId, trackingNumber, stage, dueOn } = event.data;
    const about = { kind: 'ASPIRATION', id: aspirationId } as const;
    const plans: NewPlan[] = [];
    if (reporterStages.some((own) => own === stage)) {
      const variables = { trackingNumber, replyBy: dueOn };
      plans.push({ template: 'reply-near', audience: 'REPORTER', audienceId: aspirationId, about, variables });
      if (kimId !== null)
        plans.push({ template: 'relayed-reply-needed', audience: 'KIM_OFFICERS', audienceId: kimId, about, variables });
    } else if (agencyId !== null && agencyStages.some((own) => own === stage))
      plans.push({
        template: 'deadline-near',
        audience: 'AGENCY',
        audienceId: agencyId,
        about,
        variables: { trackingNumber, dueOn },
      });
    if (plans.length > 0) await this.plans.add(tx, event, ...plans);
  }
}
