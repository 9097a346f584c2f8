import { DisseminationReported } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { completeTask } from './kim-tasks.js';
import { jakartaDate } from '#calendar';

/** Counts the day on which publishing received the report, not a day that the report names. */
@Reaction('complete-task-when-dissemination-is-reported')
export class CompleteTaskWhenDisseminationIsReported {
  @Consumes(DisseminationReported)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof DisseminationReported>): Promise<void> {
    const { taskId, kimId, report } = event.data;
    if (kimId === null) return;
    await completeTask(tx, taskId, kimId, jakartaDate(new Date(report.reportedAt)));
  }
}
