import { z } from 'zod';
import { sql } from '#database';
import { defineList, filter, key, keyset } from '#http-api';
import { registerNumber } from '../requests/information-request-rows.js';
import { objectionGroundNames } from './objection-grounds.js';
import { objectionStatuses } from './objection.workflow.js';

const filed = { id: key.uuid(sql`information_objection.id`) };

/** Objections by what the superior looks for them by. */
export const objectionList = defineList({
  from: sql`information_objection
    JOIN information_request ON information_request.aspiration_id = information_objection.aspiration_id`,
  filters: {
    status: filter.anyOf(z.enum(objectionStatuses), sql`information_objection.status`),
    ground: filter.anyOf(z.enum(objectionGroundNames), sql`information_objection.ground`),
    request: filter.is(z.uuid().toLowerCase(), sql`information_objection.aspiration_id`),
    from: filter.fromDay(sql`information_objection.filed_at`, 'Filed on this day or later'),
    to: filter.untilDay(sql`information_objection.filed_at`, 'Filed on this day or before'),
  },
  sorts: { newest: { order: keyset(filed, 'desc') }, oldest: { order: keyset(filed) } },
});

export const ObjectionQuery = z.strictObject(objectionList.parameters);
export type ObjectionQuery = z.output<typeof ObjectionQuery>;

export const objectionColumns = sql`
  information_objection.id, information_objection.version, information_objection.status,
  information_objection.aspiration_id, ${registerNumber} AS number, information_objection.ground,
  information_objection.filed_at, information_objection.outcome, information_objection.ended_at, dispute_until::text,
  (SELECT due_on::text FROM deadline
    WHERE deadline.aspiration_id = information_objection.aspiration_id AND stage = 'OBJECTION' AND stopped_at IS NULL
      AND information_objection.status = 'FILED') AS due_on`;
