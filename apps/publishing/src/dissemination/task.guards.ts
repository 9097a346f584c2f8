import type { GuardTable } from '#lifecycle';
import { jakartaDate } from '#calendar';
import type { NewTaskReport } from './task.dto.js';
import type { EditionTarget } from './target.entity.js';
import type { Task } from './task.entity.js';
import type { TaskReport } from './task-report.entity.js';
import type { TaskGuard } from './task.workflow.js';

/** What the transitions of a task bring for its guards and events. */
export interface TaskInput {
  /** Of an assignment: to whom it is announced. */
  readonly notify?: EditionTarget['notify'];
  /** Of an assignment: what is to be disseminated, in short. */
  readonly editionSummary?: string;
  /** Of a report. */
  readonly report?: NewTaskReport;
  /** The report that is checked. */
  readonly stored?: TaskReport;
}

export const taskGuards: GuardTable<TaskGuard, Task, TaskInput> = {
  'village-outside-task': ({ after: { villageCodes }, input: { report } }) => {
    const errors = report!.villageCodes.flatMap((code, index) =>
      villageCodes.includes(code)
        ? []
        : [
            {
              pointer: `/villageCodes/${index}`,
              detail: { en: `Not of this task: ${code}`, id: `Bukan bagian tugas ini: ${code}` },
            },
          ],
    );
    return errors.length === 0 || { errors };
  },
  'disseminated-in-future': ({ input: { report }, now }) => report!.disseminatedOn <= jakartaDate(now),
  'own-report': ({ input: { stored }, actor }) => stored?.reportedBy !== actor,
};
