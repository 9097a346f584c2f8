import { InformationNeedAnswered, InformationNeedListed } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { InformationNeed } from './need.entity.js';
import type { NeedInput } from './need.guards.js';

export const needEvents: EventTable<InformationNeed, NeedInput> = {
  InformationNeedListed: ({ after: { id, version, villageCode, kimId }, now }) =>
    InformationNeedListed({ needId: id, version, villageCode, kimId, listedAt: now.toISOString() }),
  InformationNeedAnswered: ({ after: { id, version, answeredBy, villageCode }, input: { kimIds, answerTitle }, now }) =>
    InformationNeedAnswered({
      needId: id,
      version,
      documentId: answeredBy!,
      documentTitle: answerTitle!,
      kimIds: [...kimIds!],
      villageCode,
      answeredAt: now.toISOString(),
    }),
};
