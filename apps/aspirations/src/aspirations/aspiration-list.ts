import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { sql, type Sql } from '#database';
import { day, defineList, type FileColumns, filter, flag, key, keyset, searchText } from '#http-api';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';
import type { AspirationResponse } from './aspiration.dto.js';
import { isFoundBy } from './aspiration-search.js';
import { aspirationStatuses, channels } from './aspiration.states.js';
import { districtCode } from './district.js';
import { isDueBy, joinOfficeDeadline } from './office-deadline.js';

const received = { receivedAt: key.timestamp(sql`aspiration.received_at`), id: key.uuid(sql`aspiration.id`) };
const account = z.string().min(1).max(200);
const today = sql`(now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** Aspirations by everything that a coordinator or an agency looks for them by. */
export const aspirationList = defineList({
  from: sql`aspiration`,
  filters: {
    q: filter.by(
      searchText.describe(
        'A number in any spelling; KIM and a part of its name; otherwise words, a phrase in quotes, `or`, `-` for without',
      ),
      isFoundBy,
    ),
    status: filter.anyOf(z.enum(aspirationStatuses), sql`aspiration.status`),
    agency: filter.anyOf(agencyId, sql`aspiration.agency_id`),
    assignee: filter.by(
      account.describe('The account of the coordinator who works on it, or `none`; for the coordinator’s office'),
      (one) => (one === 'none' ? sql`aspiration.assignee IS NULL` : sql`aspiration.assignee = ${one}`),
    ),
    area: filter.by(areaCode.describe('The regency, a district or a village'), isWithin),
    category: filter.anyOf(categoryCode, sql`aspiration.category`),
    kind: filter.anyOf(z.enum(aspirationKinds), sql`aspiration.kind`),
    channel: filter.anyOf(z.enum(channels), sql`aspiration.channel`),
    kim: filter.is(z.uuid().toLowerCase(), sql`aspiration.kim_id`),
    from: filter.fromDay(sql`aspiration.received_at`, 'Received on this day or later'),
    to: filter.untilDay(sql`aspiration.received_at`, 'Received on this day or before'),
    overdue: filter.flag('The day on which an office had to act has passed', isDueBy(sql`${today} - 1`)),
    dueBy: filter.by(day.describe('An office must act on this day or before'), (on) => isDueBy(sql`${on}::date`)),
  },
  sorts: {
    newest: { order: keyset(received, 'desc') },
    oldest: { order: keyset(received) },
    due: {
      order: keyset({ dueOn: key.date(sql`deadline.due_on`), id: key.uuid(sql`aspiration.id`) }),
      join: joinOfficeDeadline,
      describe: '`due` has those on which an office must act, the most urgent first',
    },
    priority: {
      order: keyset({ priorityFrom: key.timestamp(sql`aspiration.priority_from`), id: key.uuid(sql`aspiration.id`) }),
      // As the predicate of the index has it.
      where: sql`aspiration.merged_into IS NULL AND aspiration.status NOT IN ('SPLIT', 'CLOSED', 'REFERRED', 'ARCHIVED')`,
      describe:
        '`priority` has the open ones, without wholes of split ones, the highest first; for the coordinator’s office',
    },
    assignee: {
      order: keyset({ assignee: key.text(sql`aspiration.assignee`), ...received }),
      where: sql`aspiration.assignee IS NOT NULL`,
      describe: '`assignee` has those on which a coordinator works',
    },
  },
  mergedBy: { filter: 'status', column: sql`aspiration.status`, id: sql`aspiration.id` },
});

const personal = {
  mine: flag.optional().describe('Those on which you work, or the others'),
  unread: z
    .literal('true')
    .transform(() => true)
    .optional()
    .describe('Those that others have changed since the version that you marked as read'),
};

export const AspirationQuery = z.strictObject({ ...aspirationList.parameters, ...personal });
export type AspirationQuery = z.output<typeof AspirationQuery>;

export const AspirationFileQuery = z.strictObject({ ...aspirationList.fileParameters, ...personal });
export type AspirationFileQuery = z.output<typeof AspirationFileQuery>;

/** In the form of the indexes on villages and districts. */
function isWithin(area: string): Sql {
  const levels = area.split('.').length;
  if (levels === 4) return sql`aspiration.village_code = ${area}`;
  if (levels === 3) return sql`${districtCode} = ${area}`;
  return sql`starts_with(aspiration.village_code, ${`${area}.`})`;
}

/** The file of the list. */
export const aspirationColumns: FileColumns<AspirationResponse> = {
  trackingNumber: (one) => one.trackingNumber,
  status: (one) => one.status,
  kind: (one) => one.kind,
  category: (one) => one.category,
  villageCode: (one) => one.villageCode,
  channel: (one) => one.channel,
  kimId: (one) => one.kimId,
  agencyId: (one) => one.agencyId,
  title: (one) => one.title,
  receivedAt: (one) => one.receivedAt,
  dueOn: (one) => one.dueOn,
  respondedAt: (one) => one.respondedAt,
  closedAt: (one) => one.closedAt,
  outcome: (one) => one.outcome,
  reopenings: (one) => one.reopenings,
  rating: (one) => one.rating,
  id: (one) => one.id,
};
