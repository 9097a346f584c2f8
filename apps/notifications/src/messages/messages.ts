import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { messageSubjects } from '#contracts';
import { sql, type Transaction } from '#database';
import { Vault } from '#vault';
import type { TemplateName } from '../templates/templates.js';
import { DispatchJob } from './dispatch/dispatch.job.js';
import type { Recipient } from './recipient.js';

/** A notification with its recipients. */
export interface Notification {
  readonly planId: string;
  readonly template: TemplateName;
  readonly about: { readonly kind: (typeof messageSubjects)[number]; readonly id: string };
  readonly variables: Readonly<Record<string, string>>;
  readonly recipients: readonly Recipient[];
}

@Injectable()
export class Messages {
  constructor(
    private readonly vault: Vault,
    private readonly dispatch: DispatchJob,
  ) {}

  /** Creates one message for each recipient and channel, and dispatches them after the commit. */
  async create(tx: Transaction, notifications: readonly Notification[]): Promise<void> {
    const rows = notifications.flatMap((notification) =>
      notification.recipients.flatMap((recipient) => this.rowsFor(notification, recipient)),
    );
    await tx.query(sql`
      INSERT INTO message (id, version, plan_id, channel, template, recipient, recipient_id, account_id, about_kind,
                           about_id, variables, wrapped_key, sealed_contact, state, due_at, created_at)
      SELECT id, 1, plan_id, channel, template, recipient, recipient_id, account_id, about_kind, about_id, variables,
             decode(wrapped_key, 'base64'), decode(sealed_contact, 'base64'), 'PENDING', now(), now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               id uuid, plan_id uuid, channel text, template text, recipient text, recipient_id text, account_id uuid,
               about_kind text, about_id uuid, variables jsonb, wrapped_key text, sealed_contact text)`);
    tx.afterCommit(() => void this.dispatch.run());
  }

  private rowsFor({ planId, template, about, variables }: Notification, recipient: Recipient): object[] {
    const { kind, id: recipientId, accountId, name, email } = recipient;
    // Every recipient gets an e-mail, so that a missing address shows as a failed message; accounts also have an inbox.
    const channels = accountId === null ? ['EMAIL'] : ['EMAIL', 'IN_APP'];
    return channels.map((channel) => {
      const [id, key] = [uuidv7(), this.vault.newKey()];
      return {
        id,
        plan_id: planId,
        channel,
        template,
        recipient: kind,
        recipient_id: recipientId,
        account_id: accountId,
        about_kind: about.kind,
        about_id: about.id,
        variables: { ...variables, ...recipient.variables },
        wrapped_key: key.toString('base64'),
        sealed_contact: this.vault.seal(key, { name, email }, id).toString('base64'),
      };
    });
  }
}
