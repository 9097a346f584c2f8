import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { KeyedHash } from '#vault';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { AddressFingerprints } from '../contact-points/address-fingerprints.js';
import type { ContactChannel, OwnerKind } from '../contact-points/contact-point.entity.js';
import { subscriberError } from '../subscriber.errors.js';
import { RecipientTokens } from '../tokens/recipient-tokens.js';

/** How long a code is valid. */
export const confirmationHours = 24;
const mostWrongCodes = 5;
const mostTries = 5;
const leaseSeconds = 120;

export interface ConfirmedPoint {
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly channel: ContactChannel;
  readonly fingerprint: Buffer;
}

/** Asks the owners of addresses to confirm them, by a code or a link. */
@Injectable()
export class Confirmations {
  private readonly codes: KeyedHash;

  constructor(
    private readonly database: Database,
    private readonly tokens: RecipientTokens,
    private readonly fingerprints: AddressFingerprints,
    @Inject(notificationsSettings) settings: NotificationsSettings,
  ) {
    this.codes = new KeyedHash(settings.NOTIFICATIONS_VAULT_KEY, 'confirmation-code');
  }

  /** A code is sent soon after the commit; an older one is no longer valid. */
  async request(queryable: Queryable, contactPointId: string): Promise<void> {
    await queryable.query(sql`
      INSERT INTO contact_confirmation (contact_point_id, code, wrong_codes, due_at, tries, expires_at)
      VALUES (${contactPointId}, NULL, 0, now(), 0, now() + ${confirmationHours} * interval '1 h')
      ON CONFLICT (contact_point_id) DO UPDATE
         SET code = NULL, wrong_codes = 0, due_at = now(), tries = 0, expires_at = excluded.expires_at`);
  }

  /** Requests it of those of which none is open; of others nothing changes. */
  async requestOnce(queryable: Queryable, contactPointIds: readonly string[]): Promise<void> {
    await queryable.query(sql`
      INSERT INTO contact_confirmation (contact_point_id, code, wrong_codes, due_at, tries, expires_at)
      SELECT id, NULL, 0, now(), 0, now() + ${confirmationHours} * interval '1 h'
        FROM unnest(${[...contactPointIds]}::uuid[]) AS id ORDER BY id
      ON CONFLICT (contact_point_id) DO UPDATE
         SET code = NULL, wrong_codes = 0, due_at = now(), tries = 0, expires_at = excluded.expires_at
       WHERE contact_confirmation.expires_at <= now()`);
  }

  /** The contact points whose code is to be sent by this process. */
  async claim(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(sql`
      WITH due AS MATERIALIZED (
        SELECT contact_point_id AS id FROM contact_confirmation
         WHERE due_at <= now() AND tries < ${mostTries} AND expires_at > now()
         ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
      )
      UPDATE contact_confirmation SET due_at = now() + ${leaseSeconds} * interval '1 s', tries = tries + 1
        FROM due WHERE contact_point_id = due.id
      RETURNING due.id`);
    return rows.map(({ id }) => id);
  }

  /** A new code: six digits to type, or for a mail the token of a link. */
  async issue(contactPointId: string, channel: ContactChannel): Promise<string> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.database.query(sql`
      UPDATE contact_confirmation SET code = ${this.digest(contactPointId, code)} WHERE contact_point_id = ${contactPointId}`);
    return channel === 'EMAIL' ? this.tokens.sign('confirm', { id: contactPointId }) : code;
  }

  /** Nothing more is sent until it is requested again; an address out of a report is needed no longer. */
  async sent(contactPointId: string): Promise<void> {
    await this.database.query(sql`
      WITH sent AS (UPDATE contact_confirmation SET due_at = NULL WHERE contact_point_id = ${contactPointId})
      UPDATE contact_point SET wrapped_key = NULL, sealed_address = NULL
       WHERE id = ${contactPointId} AND owner_kind = 'REPORTER'`);
  }

  /** By the token of a link, as often as it is opened. @throws 404 `confirmation-unknown` */
  async confirmByToken(tx: Transaction, token: string): Promise<ConfirmedPoint> {
    const subject = this.tokens.read('confirm', token);
    if (subject === undefined) throw subscriberError('confirmation-unknown');
    return this.confirm(tx, subject.id);
  }

  /** By the typed code; after five wrong ones a new code is needed. Gives undefined, and counts, when it is wrong. */
  async confirmByCode(
    tx: Transaction,
    channel: ContactChannel,
    address: string,
    code: string,
  ): Promise<ConfirmedPoint | undefined> {
    const open = await tx.query<{ id: string; code: Buffer }>(sql`
      SELECT contact_point_id AS id, code FROM contact_confirmation JOIN contact_point ON id = contact_point_id
       WHERE fingerprint = ${this.fingerprints.of(channel, address)} AND channel = ${channel} AND code IS NOT NULL
         AND wrong_codes < ${mostWrongCodes} AND expires_at > now()
       ORDER BY id FOR UPDATE OF contact_confirmation`);
    const match = open.find(({ id, code: digest }) => timingSafeEqual(digest, this.digest(id, code)));
    if (match !== undefined) return this.confirm(tx, match.id);
    await tx.query(sql`
      UPDATE contact_confirmation SET wrong_codes = wrong_codes + 1
       WHERE contact_point_id = ANY (${open.map(({ id }) => id)}::uuid[])`);
    return undefined;
  }

  private async confirm(tx: Transaction, id: string): Promise<ConfirmedPoint> {
    const [point] = await tx.query<ConfirmedPoint>(sql`
      UPDATE contact_point SET state = 'CONFIRMED', confirmed_at = coalesce(confirmed_at, now())
       WHERE id = ${id} AND state <> 'REMOVED'
      RETURNING id, owner_kind, owner_id, channel, fingerprint`);
    if (point === undefined) throw subscriberError('confirmation-unknown');
    await tx.query(sql`DELETE FROM contact_confirmation WHERE contact_point_id = ${id}`);
    return point;
  }

  private digest(contactPointId: string, code: string): Buffer {
    return this.codes.digest(contactPointId, code);
  }
}
