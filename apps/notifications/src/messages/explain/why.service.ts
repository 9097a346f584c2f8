import { Injectable } from '@nestjs/common';
import type { recipientKinds } from '#contracts';
import { Database, sql, type Sql } from '#database';
import { key, keyset, page } from '#http-api';
import { messageError } from '../message.errors.js';
import { receiptStatuses } from '../receipts/receipt-status.js';
import type { MessageWhy, RecipientWhy, RecipientWhyQuery } from './why.dto.js';
import { absences, type Step, wordsOf } from './why.words.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

type Row = Omit<MessageWhy, 'steps'> & { readonly steps: readonly (Omit<Step, 'channel'> & { readonly at: string })[] };

/** Explains what became of messages, from their attempts, receipts and decisions. */
@Injectable()
export class WhyService {
  constructor(private readonly database: Database) {}

  /** @throws 404 `message-unknown` */
  async ofMessage(id: string): Promise<MessageWhy> {
    const [row] = await this.database.query<Row>(explained(sql`id = ${id}`));
    if (!row) throw messageError('message-unknown');
    return inWords(row);
  }

  async ofRecipient(
    kind: (typeof recipientKinds)[number],
    id: string,
    query: RecipientWhyQuery,
  ): Promise<RecipientWhy> {
    const { aboutKind, aboutId } = query;
    const rows = await this.database.query<Row>(
      explained(sql`recipient = ${kind} AND recipient_id = ${id} AND about_kind = ${aboutKind} AND about_id = ${aboutId}
                    AND ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`),
    );
    const found = page(rows, query, newestFirst, inWords);
    if (rows.length > 0 || query.cursor !== undefined) return { ...found, absence: null };
    const [plans] = await this.database.query<{ open: boolean | null }>(sql`
      SELECT bool_or(planned_at IS NULL) AS open FROM plan WHERE about_id = ${aboutId} AND about_kind = ${aboutKind}`);
    const reason = absenceOf(plans?.open ?? null);
    return { ...found, absence: { reason, words: absences[reason] } };
  }
}

function absenceOf(open: boolean | null): keyof typeof absences {
  if (open === null) return 'NOT_PLANNED';
  return open ? 'RESOLVING' : 'OTHERS';
}

function inWords(row: Row): MessageWhy {
  const steps = row.steps.map(({ at, ...step }) => ({
    ...step,
    at: new Date(at).toISOString(),
    words: wordsOf({ ...step, channel: row.channel }),
  }));
  return { ...row, steps };
}

/**
 * The steps come from where they are recorded: the message, its attempts, its receipts and the decisions about it. A receipt
 * may come before its attempt is recorded, and follows it here.
 */
function explained(condition: Sql): Sql {
  return sql`
    SELECT id, channel, class, lane, sender, template, template_version, recipient,
           jsonb_build_object('kind', about_kind, 'id', about_id) AS about, state, outcome, reason, escalated_from,
           (SELECT jsonb_agg(jsonb_build_object('at', at, 'step', step, 'reason', why, 'detail', detail)
                             ORDER BY at, place, number)
              FROM (SELECT created_at AS at, 0 AS place, 0::bigint AS number, 'PLANNED' AS step, NULL AS why,
                           NULL::jsonb AS detail
                    UNION ALL
                    SELECT at, 1, attempt.number, 'ATTEMPTED', attempt.outcome,
                           jsonb_strip_nulls(jsonb_build_object('provider', attempt.provider, 'number', attempt.number,
                                                                'code', attempt.detail))
                      FROM attempt WHERE message_id = message.id
                    UNION ALL
                    SELECT greatest(received_at, (SELECT max(at) FROM attempt WHERE message_id = message.id)), 2,
                           array_position(${receiptStatuses}::text[], status), 'RECEIPT', status,
                           jsonb_strip_nulls(jsonb_build_object('provider', receipt.provider, 'code', receipt.detail))
                      FROM receipt
                     WHERE receipt.provider = message.provider AND receipt.provider_ref = message.provider_ref
                    UNION ALL
                    SELECT at, 3, decision.number, decision, decision.reason, decision.detail
                      FROM decision WHERE message_id = message.id
                    UNION ALL
                    SELECT finished_at, 4, 0, 'FINISHED', coalesce(message.reason, message.state), NULL
                     WHERE finished_at IS NOT NULL
                    UNION ALL
                    SELECT read_at, 5, 0, 'READ', NULL, NULL WHERE read_at IS NOT NULL
                    UNION ALL
                    SELECT recalled_at, 6, 0, 'RECALLED', NULL, NULL WHERE recalled_at IS NOT NULL
                    UNION ALL
                    SELECT now(), 7, 0, 'WAITING', coalesce(message.reason, 'PLAN'), NULL
                     WHERE finished_at IS NULL AND due_at = 'infinity') AS step) AS steps
      FROM message WHERE ${condition}`;
}
