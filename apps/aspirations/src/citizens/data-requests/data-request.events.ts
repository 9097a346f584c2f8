import { DataRequestDeadlineMissed, DataRequestDeadlineNear, ReporterErased } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { DataRequest } from './data-request.entity.js';
import type { DataRequestInput } from './data-request.guards.js';

export const dataRequestEvents: EventTable<DataRequest, DataRequestInput> = {
  DataRequestDeadlineNear: ({ after, now }) =>
    DataRequestDeadlineNear({
      ...fieldsOf(after),
      dueAt: after.dueAt.toISOString(),
      nearAt: now.toISOString(),
    }),
  DataRequestDeadlineMissed: ({ after, now }) =>
    DataRequestDeadlineMissed({
      ...fieldsOf(after),
      dueAt: after.dueAt.toISOString(),
      missedAt: now.toISOString(),
    }),
  ReporterErased: ({ after, now }) =>
    ReporterErased({
      ...fieldsOf(after),
      reporterId: after.reporterId,
      aspirationId: after.aspirationId,
      erasedAt: now.toISOString(),
    }),
};

function fieldsOf({ id, version, kind }: DataRequest) {
  return { dataRequestId: id, version, kind };
}
