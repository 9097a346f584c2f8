import { z } from 'zod';
import { withinArea } from '#access';
import { activityKinds, activitySources, activityStatuses, areaCode } from '#contracts';
import { sql } from '#database';
import { day, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import type { ActivityResponse } from './activity.dto.js';

const byDay = { heldOn: key.date(sql`activity.held_on`), id: key.uuid(sql`activity.id`) };

/** The words of an activity. The expression of an index. */
const words = sql`to_tsvector('indonesian', coalesce(activity.place, '') || ' ' || coalesce(activity.description, ''))`;

/** Activities by everything that an office looks for them by. */
export const activityList = defineList({
  from: sql`activity`,
  filters: {
    q: filter.by(
      searchText.describe('KIM and a part of its name; otherwise words of the place or the description'),
      (q) =>
        /^kim /i.test(q)
          ? sql`kim_id = ANY (ARRAY(SELECT id FROM kim WHERE strpos(lower(name), lower(${q})) > 0))`
          : sql`${words} @@ websearch_to_tsquery('indonesian', ${q})`,
    ),
    kim: filter.is(z.uuid(), sql`activity.kim_id`),
    area: filter.by(areaCode.describe('Took place in this village, district or regency'), (area) =>
      withinArea(sql`activity.village_code`, area),
    ),
    kind: filter.anyOf(z.enum(activityKinds), sql`activity.kind`),
    status: filter.anyOf(z.enum(activityStatuses), sql`activity.status`),
    source: filter.anyOf(z.enum(activitySources), sql`activity.source`),
    from: filter.by(day.describe('On this day or later'), (from) => sql`held_on >= ${from}::date`),
    to: filter.by(day.describe('On this day or before'), (to) => sql`held_on <= ${to}::date`),
  },
  sorts: { newest: { order: keyset(byDay, 'desc') }, oldest: { order: keyset(byDay) } },
});

export const ActivityQuery = z.strictObject(activityList.parameters);
export type ActivityQuery = z.output<typeof ActivityQuery>;

export const ActivityFileQuery = z.strictObject(activityList.fileParameters);
export type ActivityFileQuery = z.output<typeof ActivityFileQuery>;

/** The file of the list. */
export const activityFileColumns: FileColumns<ActivityResponse> = {
  heldOn: (activity) => activity.heldOn,
  kind: (activity) => activity.kind,
  status: (activity) => activity.status,
  kimId: (activity) => activity.kimId,
  villageCode: (activity) => activity.villageCode,
  place: (activity) => activity.place,
  participants: (activity) => activity.participants,
  description: (activity) => activity.description,
  source: (activity) => activity.source,
  id: (activity) => activity.id,
};
