import { Inject, Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { AddressFingerprints } from '../contact-points/address-fingerprints.js';
import type { ContactChannel, OwnerKind } from '../contact-points/contact-point.entity.js';
import { subscriberError } from '../subscriber.errors.js';
import { Consents } from '../subscriptions/consents.js';
import type { ConsentMeans } from '../subscriptions/consent.entity.js';
import { Suppressions } from '../suppressions/suppressions.js';
import { RecipientTokens } from '../tokens/recipient-tokens.js';
import { inboundWord, type InboundWord } from './inbound-words.js';

interface LeavingPoint {
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly channel: ContactChannel;
  readonly fingerprint: Buffer;
}

/** Ends mailings: by the link of a message, by one click in a mail program (RFC 8058), or by a word in an answer. */
@Injectable()
export class Unsubscribes {
  constructor(
    private readonly database: Database,
    private readonly tokens: RecipientTokens,
    private readonly suppressions: Suppressions,
    private readonly consents: Consents,
    private readonly fingerprints: AddressFingerprints,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** Of a bulk mail to a contact point. The address is short, so that folding does not break a signature. */
  headersOf(contactPointId: string): Readonly<Record<'List-Unsubscribe' | 'List-Unsubscribe-Post', string>> {
    return {
      'List-Unsubscribe': `<${this.linkOf(contactPointId)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  }

  linkOf(contactPointId: string): string {
    const token = this.tokens.sign('unsubscribe', { id: contactPointId });
    return `${this.settings.NOTIFICATIONS_PUBLIC_URL}/v1/unsubscribe/${token}`;
  }

  /** @throws 404 `recipient-link-invalid` */
  check(token: string): string {
    const subject = this.tokens.read('unsubscribe', token);
    if (subject === undefined) throw subscriberError('recipient-link-invalid');
    return subject.id;
  }

  /** As often as it is called. @throws 404 `recipient-link-invalid` */
  async byToken(token: string, means: Extract<ConsentMeans, 'LINK' | 'ONE_CLICK'>): Promise<void> {
    const id = this.check(token);
    await this.database.transaction(async (tx) => {
      const points = await tx.query<LeavingPoint>(sql`
        SELECT id, owner_kind, owner_id, channel, fingerprint FROM contact_point WHERE id = ${id}`);
      for (const { channel, fingerprint } of points)
        await this.suppressions.add(channel, fingerprint, 'UNSUBSCRIBED', tx);
      await this.leave(tx, points, means);
    });
  }

  /**
   * The answer of a recipient to a message: STOP or BERHENTI ends all messages to the number or chat, MULAI lets them begin again.
   * Undefined for every other text. The sender is vouched for by the signed webhook of the provider.
   */
  async byAnswer(channel: ContactChannel, address: string, text: string): Promise<InboundWord | undefined> {
    const word = inboundWord(text);
    if (word === undefined) return undefined;
    const fingerprint = this.fingerprints.of(channel, address);
    await this.database.transaction(async (tx) => {
      if (word === 'START') {
        await this.suppressions.lift(channel, fingerprint, tx);
        return;
      }
      await this.suppressions.add(channel, fingerprint, 'STOP', tx);
      const points = await tx.query<LeavingPoint>(sql`
        SELECT id, owner_kind, owner_id, channel, fingerprint FROM contact_point
         WHERE fingerprint = ${fingerprint} AND state <> 'REMOVED' ORDER BY id`);
      await this.leave(tx, points, 'INBOUND');
    });
    return word;
  }

  /** Ends the subscriptions of the public; members stay subscribers and get what concerns only them. */
  private async leave(tx: Transaction, points: readonly LeavingPoint[], means: ConsentMeans): Promise<void> {
    const subscribers = points.flatMap(({ ownerKind, ownerId }) => (ownerKind === 'SUBSCRIBER' ? [ownerId] : []));
    await tx.query(sql`DELETE FROM subscription WHERE subscriber_id = ANY (${subscribers}::uuid[])`);
    await tx.query(sql`UPDATE subscriber SET active = false WHERE id = ANY (${subscribers}::uuid[])`);
    for (const { id: contactPointId, ownerKind, ownerId } of points)
      await this.consents.record(tx, { ownerKind, ownerId, contactPointId, act: 'WITHDRAWN', means });
  }
}
