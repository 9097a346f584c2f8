import { v7 as uuidv7 } from 'uuid';
import type { messageChannels } from '#contracts';
import { type Database, sql } from '#database';
import type { Vault } from '#vault';
import type { ResolvedPlan, Recipient } from './open-plan.js';

type Channel = (typeof messageChannels)[number];

/** Accounts have an inbox; every recipient gets an e-mail, so that a missing address shows as a failed message. */
function channelsOf({ accountId }: Recipient): Channel[] {
  return accountId === null ? ['EMAIL'] : ['EMAIL', 'IN_APP'];
}

/**
 * Creates one message for each recipient and channel and finishes the plans, in one statement. A repetition by a run whose
 * claim has expired creates no further message.
 */
export async function planMessages(database: Database, vault: Vault, resolved: readonly ResolvedPlan[]): Promise<void> {
  const rows = resolved.flatMap(({ plan, recipients }) =>
    recipients.flatMap((recipient) =>
      channelsOf(recipient).map((channel) => {
        const { kind, id: recipientId, accountId, name, email, variables = {} } = recipient;
        const id = uuidv7();
        const key = vault.newKey();
        return {
          id,
          plan_id: plan.id,
          channel,
          recipient: kind,
          recipient_id: recipientId,
          account_id: accountId,
          variables,
          wrapped_key: key.toString('base64'),
          sealed_contact: vault.seal(key, { name, email }, id).toString('base64'),
        };
      }),
    ),
  );
  await database.query(
    sql`WITH done AS (
       UPDATE plan SET planned_at = now() WHERE id = ANY(${resolved.map(({ plan }) => plan.id)}::uuid[])
         AND planned_at IS NULL
       RETURNING id, template, about_kind, about_id, variables
     )
     INSERT INTO message (id, version, plan_id, channel, template, recipient, recipient_id, account_id, about_kind,
                          about_id, variables, wrapped_key, sealed_contact, state, due_at, created_at)
     SELECT row.id, 1, done.id, row.channel, done.template, row.recipient, row.recipient_id, row.account_id,
            done.about_kind, done.about_id, done.variables || row.variables, decode(row.wrapped_key, 'base64'),
            decode(row.sealed_contact, 'base64'), 'PENDING', now(), now()
       FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, plan_id uuid, channel text,
         recipient text, recipient_id text,
                                                 account_id uuid, variables jsonb, wrapped_key text,
                                                 sealed_contact text)
       JOIN done ON done.id = row.plan_id
     ON CONFLICT (plan_id, channel, recipient, recipient_id) DO NOTHING`,
  );
}
