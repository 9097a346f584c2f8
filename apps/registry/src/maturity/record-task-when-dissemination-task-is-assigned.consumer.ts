import { DisseminationTaskAssigned } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { recordTask } from './kim-tasks.js';

@Reaction('record-task-when-dissemination-task-is-assigned')
export class RecordTaskWhenDisseminationTaskIsAssigned {
  @Consumes(DisseminationTaskAssigned)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof DisseminationTaskAssigned>): Promise<void> {
    const { taskId, kimId, dueOn } = event.data;
    if (kimId !== null) await recordTask(tx, taskId, kimId, dueOn);
  }
}
