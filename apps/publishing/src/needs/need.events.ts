import { InformationNeedAnswered } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { InformationNeed } from './need.entity.js';
import type { NeedInput } from './need.guards.js';

export const needEvents: EventTable<InformationNeed, NeedInput> = {
  InformationNeedAnswered: ({ after: { id, version, answeredBy }, input: { kimIds, answerTitle }, now }) =>
    InformationNeedAnswered({
      needId: id,
      version,
      documentId: answeredBy!,
      documentTitle: answerTitle!,
      kimIds: [...kimIds!],
      answeredAt: now.toISOString(),
    }),
};
