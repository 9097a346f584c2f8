import { DisseminationReported } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { settleTask } from '../maturity/kim-tasks.js';
import { jakartaDay } from '../jakarta-day.js';

/** What counts is the day of the report, by the clock of publishing: a day that people name could be any. */
@Reaction('settle-task-when-dissemination-is-reported')
export class SettleTaskWhenDisseminationIsReported {
  @Consumes(DisseminationReported)
  async handle({ event, tx }: Delivery<typeof DisseminationReported>): Promise<void> {
    const { taskId, kimId, reportedAt } = event.data;
    await settleTask(tx, taskId, kimId, jakartaDay(new Date(reportedAt)));
  }
}
