import { Injectable } from '@nestjs/common';
import { Database, prepared, type Queryable, sql } from '#database';
import { AddressFingerprints, channelsLike } from '../contact-points/address-fingerprints.js';
import type { ContactChannel } from '../contact-points/contact-point.entity.js';
import { strength, type SuppressionReason } from './suppression.rules.js';

/** An address that gets no messages on a channel. */
export interface Suppressed {
  readonly channel: ContactChannel;
  readonly fingerprint: Buffer;
  readonly reason: SuppressionReason;
}

/** The addresses that get no messages, one list for all senders. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly database: Database,
    private readonly fingerprints: AddressFingerprints,
  ) {}

  add(
    channel: ContactChannel,
    fingerprint: Buffer,
    reason: SuppressionReason,
    queryable: Queryable = this.database,
  ): Promise<void> {
    return this.addAll([{ channel, fingerprint, reason }], queryable);
  }

  /** A stronger reason replaces a weaker one, and never the other way round. */
  async addAll(added: readonly Suppressed[], queryable: Queryable): Promise<void> {
    if (added.length === 0) return;
    // Silence is asked for by a person; what a provider reports holds for its channel.
    const rows = added.flatMap(({ channel, fingerprint, reason }) =>
      (reason === 'STOP' || reason === 'STAFF' ? channelsLike(channel) : [channel]).map((one) => ({
        fingerprint: fingerprint.toString('hex'),
        channel: one,
        reason,
        strength: strength[reason],
      })),
    );
    await queryable.query(sql`
      INSERT INTO suppression (fingerprint, channel, reason, since)
      SELECT DISTINCT ON (fingerprint, channel) decode(fingerprint, 'hex'), channel, reason, now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               fingerprint text, channel text, reason text, strength int)
       ORDER BY fingerprint, channel, strength DESC
      ON CONFLICT (fingerprint, channel) DO UPDATE SET reason = excluded.reason, since = excluded.since
       WHERE (${JSON.stringify(strength)}::jsonb ->> suppression.reason)::int
             < (${JSON.stringify(strength)}::jsonb ->> excluded.reason)::int`);
  }

  /** Of an address as a provider or a person writes it. */
  addAddress(channel: ContactChannel, address: string, reason: SuppressionReason): Promise<void> {
    return this.add(channel, this.fingerprints.of(channel, address), reason);
  }

  /** Ends what the owner of the address asked for; what a provider reported stays. */
  async lift(channel: ContactChannel, fingerprint: Buffer, queryable: Queryable = this.database): Promise<void> {
    await queryable.query(sql`
      DELETE FROM suppression
       WHERE fingerprint = ${fingerprint} AND channel = ANY (${channelsLike(channel)}::text[])
         AND reason IN ('STOP', 'UNSUBSCRIBED')`);
  }

  /** The owner of the address uses the channel again: what it reported of the address, and what the owner asked for, ends. */
  async relink(channel: ContactChannel, fingerprint: Buffer, queryable: Queryable = this.database): Promise<void> {
    await this.lift(channel, fingerprint, queryable);
    await queryable.query(sql`
      DELETE FROM suppression
       WHERE fingerprint = ${fingerprint} AND channel = ${channel} AND reason IN ('BLOCKED', 'GONE')`);
  }

  /** The reason of each of these addresses; null when it is not suppressed. */
  of(
    addresses: readonly { readonly channel: ContactChannel; readonly address: string }[],
  ): Promise<(SuppressionReason | null)[]> {
    return this.ofFingerprints(
      addresses.map(({ channel, address }) => ({ channel, fingerprint: this.fingerprints.of(channel, address) })),
    );
  }

  async ofFingerprints(addresses: readonly Omit<Suppressed, 'reason'>[]): Promise<(SuppressionReason | null)[]> {
    if (addresses.length === 0) return [];
    const rows = addresses.map(({ channel, fingerprint }) => ({ channel, fingerprint: fingerprint.toString('hex') }));
    const found = await this.database.query<{ channel: string; fingerprint: string; reason: SuppressionReason }>(
      prepared(sql`
      SELECT suppression.channel, encode(suppression.fingerprint, 'hex') AS fingerprint, reason
        FROM suppression
        JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS wanted (channel text, fingerprint text)
          ON suppression.fingerprint = decode(wanted.fingerprint, 'hex') AND suppression.channel = wanted.channel`),
    );
    const reasons = new Map(found.map(({ channel, fingerprint, reason }) => [`${channel} ${fingerprint}`, reason]));
    return rows.map(({ channel, fingerprint }) => reasons.get(`${channel} ${fingerprint}`) ?? null);
  }
}
