import { z } from 'zod';
import { sql } from '#database';
import { day, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import { isFoundBy } from '../../aspirations/aspiration-search.js';
import { isDueBy, joinOfficeDeadline } from '../../aspirations/office-deadline.js';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { informationOutcomes, missingParts } from './decision.rules.js';
import type { InformationRequestResponse } from './information-request.dto.js';
import { informationRequestStatuses } from './information-request.dto.js';
import { lacksIdentity, lacksPurpose, requestTables } from './information-request-rows.js';

const received = { receivedAt: key.timestamp(sql`aspiration.received_at`), id: key.uuid(sql`aspiration.id`) };
const today = sql`(now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** Requests for information by what the information officer looks for them by. */
export const informationRequestList = defineList({
  from: requestTables,
  filters: {
    q: filter.by(searchText, isFoundBy),
    status: filter.anyOf(z.enum(informationRequestStatuses), sql`aspiration.status`),
    outcome: filter.anyOf(z.enum(informationOutcomes), sql`decision.outcome`),
    ground: filter.anyOf(z.enum(exemptionGroundNames), sql`decision.ground`),
    missing: filter.by(z.enum(missingParts).describe('What the request lacks still'), (part) =>
      part === 'PURPOSE' ? lacksPurpose : lacksIdentity,
    ),
    from: filter.fromDay(sql`aspiration.received_at`, 'Received on this day or later'),
    to: filter.untilDay(sql`aspiration.received_at`, 'Received on this day or before'),
    overdue: filter.flag(
      'The day of the decision, or of the answer to the objection, has passed',
      isDueBy(sql`${today} - 1`),
    ),
    dueBy: filter.by(day.describe('To be decided or answered on this day or before'), (on) =>
      isDueBy(sql`${on}::date`),
    ),
  },
  sorts: {
    newest: { order: keyset(received, 'desc') },
    oldest: { order: keyset(received) },
    due: {
      order: keyset({ dueOn: key.date(sql`deadline.due_on`), id: key.uuid(sql`aspiration.id`) }),
      join: joinOfficeDeadline,
      describe: '`due` has those that wait for the office, the most urgent first',
    },
  },
});

export const InformationRequestQuery = z.strictObject(informationRequestList.parameters);
export type InformationRequestQuery = z.output<typeof InformationRequestQuery>;

export const InformationRequestFileQuery = z.strictObject(informationRequestList.fileParameters);
export type InformationRequestFileQuery = z.output<typeof InformationRequestFileQuery>;

/** The file of the list. */
export const informationRequestColumns: FileColumns<InformationRequestResponse> = {
  number: (one) => one.number,
  trackingNumber: (one) => one.trackingNumber,
  status: (one) => one.status,
  title: (one) => one.title,
  receivedAt: (one) => one.receivedAt,
  dueOn: (one) => one.dueOn,
  extended: (one) => String(one.extended),
  outcome: (one) => one.outcome,
  ground: (one) => one.ground,
  respondedAt: (one) => one.respondedAt,
  id: (one) => one.id,
};
