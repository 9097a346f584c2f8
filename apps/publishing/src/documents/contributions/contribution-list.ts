import { z } from 'zod';
import { reachesArea } from '#access';
import { areaCode } from '#contracts';
import { sql } from '#database';
import { containsWords, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import { contentFields } from '../content/content.dto.js';
import type { ContributionResponse } from './contribution.dto.js';
import { contributionStatuses } from './contribution.workflow.js';

const byId = { id: key.uuid(sql`contribution.id`) };

/** Contributions by everything that an editor or a KIM looks for them by. */
export const contributionList = defineList({
  from: sql`contribution`,
  filters: {
    q: filter.by(searchText.describe('KIM and a part of its name; otherwise words of the title, in any case'), (q) =>
      /^kim /i.test(q)
        ? sql`contribution.kim_id = ANY (ARRAY(SELECT id FROM kim WHERE ${containsWords(sql`kim.name`, q)}))`
        : containsWords(sql`contribution.title`, q),
    ),
    status: filter.anyOf(z.enum(contributionStatuses), sql`contribution.status`),
    kim: filter.is(z.uuid(), sql`contribution.kim_id`),
    topic: filter.anyOf(contentFields.topic, sql`contribution.topic`),
    area: filter.by(areaCode.describe('The KIM served this village, or one of this district or regency'), (area) =>
      reachesArea(sql`contribution.village_codes`, area),
    ),
    from: filter.fromDay(sql`contribution.created_at`, 'Begun on this day or later'),
    to: filter.untilDay(sql`contribution.created_at`, 'Begun on this day or before'),
  },
  sorts: {
    newest: { order: keyset(byId, 'desc') },
    oldest: { order: keyset(byId) },
    name: { order: keyset({ title: key.text(sql`contribution.title`), ...byId }) },
  },
});

export const ContributionQuery = z.strictObject(contributionList.parameters);
export type ContributionQuery = z.output<typeof ContributionQuery>;

export const ContributionFileQuery = z.strictObject(contributionList.fileParameters);
export type ContributionFileQuery = z.output<typeof ContributionFileQuery>;

/** The file of the list. */
export const contributionFileColumns: FileColumns<ContributionResponse> = {
  title: (contribution) => contribution.title,
  status: (contribution) => contribution.status,
  kimId: (contribution) => contribution.kimId,
  topic: (contribution) => contribution.topic,
  language: (contribution) => contribution.language,
  villageCodes: (contribution) => contribution.villageCodes,
  createdAt: (contribution) => contribution.createdAt,
  updatedAt: (contribution) => contribution.updatedAt,
  id: (contribution) => contribution.id,
};
