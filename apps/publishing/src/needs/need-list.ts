import { z } from 'zod';
import { withinArea } from '#access';
import { areaCode, documentTopics } from '#contracts';
import { sql } from '#database';
import { defineList, type FileColumns, filter, key, keyset } from '#http-api';
import type { NeedResponse } from './need.dto.js';
import { needStatuses } from './need.workflow.js';

const need = sql`information_need`;
const byId = { id: key.uuid(sql`${need}.id`) };
const byVotes = { votes: key.int(sql`${need}.votes`), ...byId };

/** Needs of information by everything that an editor looks for them by. */
export const needList = defineList({
  from: need,
  filters: {
    q: filter.words(sql`${need}.text`, 'Words of the question, in any case'),
    status: filter.anyOf(z.enum(needStatuses), sql`${need}.status`),
    topic: filter.anyOf(z.enum(documentTopics), sql`${need}.topic`),
    area: filter.by(areaCode.describe('Needs of villages of this area'), (area) =>
      withinArea(sql`${need}.village_code`, area),
    ),
    kim: filter.is(z.uuid().describe('The KIM that asked'), sql`${need}.kim_id`),
    from: filter.fromDay(sql`${need}.created_at`, 'Received on this day or later'),
    to: filter.untilDay(sql`${need}.created_at`, 'Received on this day or before'),
  },
  sorts: {
    priority: { order: keyset(byVotes, 'desc'), describe: '`priority`: most votes of KIM first' },
    newest: { order: keyset(byId, 'desc') },
    oldest: { order: keyset(byId) },
  },
});

/** Without a status what is asked and not yet answered. */
export const NeedQuery = z.strictObject(needList.parameters);
export type NeedQuery = z.output<typeof NeedQuery>;

export const NeedFileQuery = z.strictObject(needList.fileParameters);
export type NeedFileQuery = z.output<typeof NeedFileQuery>;

/** The file of the list. */
export const needFileColumns: FileColumns<NeedResponse> = {
  text: (one) => one.text,
  status: (one) => one.status,
  topic: (one) => one.topic,
  votes: (one) => one.votes,
  villageCode: (one) => one.villageCode,
  kimId: (one) => one.kimId,
  answeredBy: (one) => one.answeredBy,
  declinedReason: (one) => one.declinedReason,
  createdAt: (one) => one.createdAt,
  id: (one) => one.id,
};
