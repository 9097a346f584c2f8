import { DisseminationTaskAssigned } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-kim-when-task-is-assigned')
export class NotifyKimWhenTaskIsAssigned {
  constructor(private readonly plans: Plans) {}

  @Consumes(DisseminationTaskAssigned)
  async handle({ event, tx }: Delivery<typeof DisseminationTaskAssigned>): Promise<void> {
    const { taskId, kimId, editionTitle, dueOn } = event.data;
    await this.plans.add(tx, event, {
      template: 'task-assigned',
      audience: 'KIM_MEMBERS',
      audienceId: kimId,
      about: { kind: 'TASK', id: taskId },
      variables: { editionTitle, dueOn },
    });
  }
}
