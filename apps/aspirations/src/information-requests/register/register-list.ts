import { z } from 'zod';
import { sql } from '#database';
import { defineList, type FileColumns, filter, key, keyset } from '#http-api';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { informationOutcomes } from '../requests/decision.rules.js';
import { registerNumber, requestTables } from '../requests/information-request-rows.js';
import type { RegisterEntry } from './register.dto.js';

const numbered = {
  year: key.int(sql`information_request.year`),
  ordinal: key.int(sql`information_request.number`),
};
const year = z.coerce.number().int().min(2020).max(2100).describe('Year of receipt');

/** The public register of requests for information. */
export const registerList = defineList({
  from: sql`${requestTables} LEFT JOIN LATERAL (
    SELECT * FROM information_objection WHERE information_objection.aspiration_id = aspiration.id
     ORDER BY information_objection.id DESC LIMIT 1) AS objection ON true`,
  filters: {
    year: filter.by(year, (value) => sql`information_request.year = ${value}`),
    outcome: filter.anyOf(z.enum(informationOutcomes), sql`decision.outcome`),
    ground: filter.anyOf(z.enum(exemptionGroundNames), sql`decision.ground`),
  },
  sorts: { newest: { order: keyset(numbered, 'desc') }, oldest: { order: keyset(numbered) } },
});

export const RegisterQuery = z.strictObject(registerList.parameters);
export type RegisterQuery = z.output<typeof RegisterQuery>;
export const RegisterFileQuery = z.strictObject(registerList.fileParameters);
export type RegisterFileQuery = z.output<typeof RegisterFileQuery>;

export const registerColumns = sql`
  information_request.year, information_request.number AS ordinal, ${registerNumber} AS number,
  (aspiration.received_at AT TIME ZONE 'Asia/Jakarta')::date::text AS received_on,
  CASE WHEN NOT aspiration.confidential THEN decision.subject END AS subject, decision.outcome, decision.ground,
  decision.form, decision.cost, decision.held_by,
  (decision.decided_at AT TIME ZONE 'Asia/Jakarta')::date::text AS decided_on, decision.working_days, decision.late,
  objection.status AS objection, objection.outcome AS objection_outcome`;

/** The file of the register. */
export const registerFile: FileColumns<RegisterEntry> = {
  number: (one) => one.number,
  receivedOn: (one) => one.receivedOn,
  subject: (one) => one.subject,
  outcome: (one) => one.outcome,
  ground: (one) => one.ground,
  article: (one) => one.article,
  form: (one) => one.form,
  cost: (one) => one.cost,
  heldBy: (one) => one.heldBy,
  decidedOn: (one) => one.decidedOn,
  workingDays: (one) => one.workingDays,
  late: (one) => (one.late === null ? null : String(one.late)),
  objection: (one) => one.objection,
  objectionOutcome: (one) => one.objectionOutcome,
};
