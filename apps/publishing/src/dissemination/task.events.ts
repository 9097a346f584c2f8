import { DisseminationReported, DisseminationTaskAssigned } from '#contracts';
import type { EventTable } from '#lifecycle';
import { villagesOf } from './task.dto.js';
import type { Task } from './task.entity.js';
import type { TaskInput } from './task.guards.js';

export const taskEvents: EventTable<Task, TaskInput> = {
  DisseminationTaskAssigned: ({ after: { dueOn, ...task }, input }) =>
    DisseminationTaskAssigned({
      ...identityOf(task),
      editionTitle: input.editionTitle!,
      villageCodes: task.villageCodes,
      dueOn,
    }),
  DisseminationReported: ({ after, input: { report }, now }) =>
    DisseminationReported({
      ...identityOf(after),
      villageCodes: villagesOf(report!),
      means: report!.means,
      peopleReached: report!.peopleReached,
      disseminatedOn: report!.disseminatedOn,
      reportedAt: now.toISOString(),
    }),
};

function identityOf({ id, version, editionId, kimId }: Pick<Task, 'id' | 'version' | 'editionId' | 'kimId'>) {
  return { taskId: id, version, editionId, kimId };
}
