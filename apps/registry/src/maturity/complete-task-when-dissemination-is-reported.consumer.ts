import { DisseminationReported } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { completeTask } from './kim-tasks.js';
import { jakartaDate } from '../jakarta-date.js';

/** What counts is the day of the report, by the clock of publishing: a day that people name could be any. */
@Reaction('complete-task-when-dissemination-is-reported')
export class CompleteTaskWhenDisseminationIsReported {
  @Consumes(DisseminationReported)
  async handle({ event, tx }: Delivery<typeof DisseminationReported>): Promise<void> {
    const { taskId, kimId, reportedAt } = event.data;
    await completeTask(tx, taskId, kimId, jakartaDate(new Date(reportedAt)));
  }
}
