import { DisseminationTaskAssigned, DisseminationTaskCancelled } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { cancelTask, recordTask } from './kim-tasks.js';

@Reaction('record-task-when-dissemination-task-changes')
export class RecordTaskWhenDisseminationTaskChanges {
  @Consumes(DisseminationTaskAssigned)
  @LocksOwnRows()
  async assigned({ event, tx }: Delivery<typeof DisseminationTaskAssigned>): Promise<void> {
    const { taskId, kimId, dueOn } = event.data;
    if (kimId !== null) await recordTask(tx, taskId, kimId, dueOn);
  }

  @Consumes(DisseminationTaskCancelled)
  @LocksOwnRows()
  async cancelled({ event, tx }: Delivery<typeof DisseminationTaskCancelled>): Promise<void> {
    await cancelTask(tx, event.data.taskId);
  }
}
