import { OfficerTermExpiring } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

/** Indonesian names of the posts. */
const posts = { CHAIR: 'ketua', SECRETARY: 'sekretaris', TREASURER: 'bendahara', MEMBER: 'anggota' } as const;

@Reaction('notify-officers-when-term-is-expiring')
export class NotifyOfficersWhenTermIsExpiring {
  constructor(private readonly plans: Plans) {}

  @Consumes(OfficerTermExpiring)
  async handle({ event, tx }: Delivery<typeof OfficerTermExpiring>): Promise<void> {
    const { kimId, kimName, post, endsOn } = event.data;
    await this.plans.add(tx, event, {
      template: 'officer-term-expiring',
      audience: 'KIM_OFFICERS',
      audienceId: kimId,
      about: { kind: 'KIM', id: kimId },
      variables: { kimName, post: posts[post], endsOn },
    });
  }
}
