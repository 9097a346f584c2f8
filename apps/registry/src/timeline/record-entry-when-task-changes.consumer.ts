import {
  DisseminationReported,
  DisseminationReturned,
  DisseminationTaskAcknowledged,
  DisseminationTaskAssigned,
  DisseminationTaskCancelled,
  DisseminationTaskDeclined,
  DisseminationTaskExpired,
  DisseminationVerified,
} from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import type { TimelineKind } from './timeline-kinds.js';
import { addEntry } from './timeline-rows.js';

const kinds = {
  ASSIGNED: 'TASK_ASSIGNED',
  ACKNOWLEDGED: 'TASK_ACKNOWLEDGED',
  DISSEMINATED: 'TASK_REPORTED',
  VERIFIED: 'TASK_VERIFIED',
  RETURNED: 'TASK_RETURNED',
  DECLINED: 'TASK_DECLINED',
  EXPIRED: 'TASK_EXPIRED',
  CANCELLED: 'TASK_CANCELLED',
} as const satisfies Record<string, TimelineKind>;

/** How information was passed on. */
@Reaction('record-entry-when-task-changes')
export class RecordEntryWhenTaskChanges {
  @Consumes(
    DisseminationTaskAssigned,
    DisseminationTaskAcknowledged,
    DisseminationReported,
    DisseminationVerified,
    DisseminationReturned,
    DisseminationTaskDeclined,
    DisseminationTaskExpired,
    DisseminationTaskCancelled,
  )
  @LocksOwnRows()
  async handle({ event: { data, time }, tx }: Delivery<typeof DisseminationTaskAssigned>): Promise<void> {
    await addEntry(tx, {
      service: 'publishing',
      kind: kinds[data.status],
      subjectType: 'task',
      subjectId: data.taskId,
      version: data.version,
      at: time,
      name: data.editionTitle,
      villageCodes: data.villageCodes,
      kimIds: [data.kimId],
    });
  }
}
