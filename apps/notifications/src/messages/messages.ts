import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { messageChannels, messageSubjects } from '#contracts';
import { sql, type Transaction } from '#database';
import { Vault } from '#vault';
import type { TemplateName } from '../templates/templates.js';
import { DispatchJob } from './dispatch/dispatch.job.js';
import type { Recipient } from './recipient.js';

type Channel = (typeof messageChannels)[number];

/** A message to a recipient on one channel, with the sealed address. */
export interface SealedMessage {
  readonly id: string;
  readonly channel: Channel;
  readonly recipient: Recipient;
  readonly wrappedKey: Buffer;
  readonly sealedContact: Buffer;
}

/** A notification with its messages. */
export interface Notification {
  readonly planId: string;
  readonly template: TemplateName;
  readonly about: { readonly kind: (typeof messageSubjects)[number]; readonly id: string };
  readonly variables: Readonly<Record<string, string>>;
  readonly messages: readonly SealedMessage[];
}

@Injectable()
export class Messages {
  constructor(
    private readonly vault: Vault,
    private readonly dispatch: DispatchJob,
  ) {}

  /** One message for each recipient and channel. Sealing many takes long: call it before the transaction. */
  seal(recipients: readonly Recipient[]): SealedMessage[] {
    return recipients.flatMap((recipient) => channelsOf(recipient).map((channel) => this.sealOne(recipient, channel)));
  }

  /** Stores the messages, and dispatches them after the commit. */
  async create(tx: Transaction, notifications: readonly Notification[]): Promise<void> {
    const rows = notifications.flatMap((notification) =>
      notification.messages.map((message) => rowOf(notification, message)),
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

  private sealOne(recipient: Recipient, channel: Channel): SealedMessage {
    const [id, wrappedKey] = [uuidv7(), this.vault.newKey()];
    const { name, email, vouched } = recipient;
    const sealedContact = this.vault.seal(wrappedKey, { name, email, vouched }, id);
    return { id, channel, recipient, wrappedKey, sealedContact };
  }
}

/** Every recipient gets an e-mail, so that a missing address shows as a failed message; accounts also have an inbox. */
function channelsOf({ accountId }: Recipient): Channel[] {
  return accountId === null ? ['EMAIL'] : ['EMAIL', 'IN_APP'];
}

function rowOf({ planId, template, about, variables }: Notification, message: SealedMessage): object {
  const { id, channel, recipient, wrappedKey, sealedContact } = message;
  return {
    id,
    plan_id: planId,
    channel,
    template,
    recipient: recipient.kind,
    recipient_id: recipient.id,
    account_id: recipient.accountId,
    about_kind: about.kind,
    about_id: about.id,
    variables: { ...variables, ...recipient.variables },
    wrapped_key: wrappedKey.toString('base64'),
    sealed_contact: sealedContact.toString('base64'),
  };
}
