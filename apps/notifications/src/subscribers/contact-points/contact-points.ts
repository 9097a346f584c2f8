import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { Database, type Queryable, sql } from '#database';
import { Vault } from '#vault';
import type { SuppressionReason } from '../suppressions/suppression.rules.js';
import { AddressFingerprints } from './address-fingerprints.js';
import { type AddressRefusal, parseAddress } from './contact-address.js';
import type { ContactChannel, OwnerKind } from './contact-point.entity.js';

export type { ContactChannel, OwnerKind };

/** What a sender needs of a contact point. */
export interface OpenedContactPoint {
  readonly ownerKind: OwnerKind;
  readonly channel: ContactChannel;
  readonly name: string;
  readonly address: string;
  readonly confirmed: boolean;
  /** Whether it holds for a message is decided by `isSuppressed`. */
  readonly suppressed: SuppressionReason | null;
}

/** An address that can be used, without the address itself. */
export interface ConfirmedContactPoint {
  readonly id: string;
  readonly ownerId: string;
  readonly channel: ContactChannel;
  readonly suppressed: SuppressionReason | null;
}

interface SealedRow {
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly channel: ContactChannel;
  readonly wrappedKey: Buffer;
  readonly sealedAddress: Buffer;
  readonly confirmed: boolean;
  readonly suppressed: SuppressionReason | null;
}

/** What is sealed. */
export interface NamedAddress {
  readonly name: string;
  readonly address: string;
}

export interface Owner {
  readonly kind: OwnerKind;
  readonly id: string;
}

/** A contact point that can be stored. */
export interface SealedContactPoint {
  /** Made of owner, channel and address: the same address has the same contact point. */
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly channel: ContactChannel;
  readonly fingerprint: Buffer;
  readonly wrappedKey: Buffer;
  readonly sealedAddress: Buffer;
}

const namespace = 'b6a9c9d2-5e0e-4f0c-9a57-5b8d1f3c7e21';

/** Addresses of recipients. */
@Injectable()
export class ContactPoints {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly fingerprints: AddressFingerprints,
  ) {}

  /** Normalises and seals an address as it was typed; call it before the transaction. */
  seal(
    owner: Owner,
    channel: ContactChannel,
    { name, address: typed }: NamedAddress,
  ): SealedContactPoint | { readonly refusal: AddressRefusal } {
    const parsed = parseAddress(channel, typed);
    if ('refusal' in parsed) return parsed;
    const fingerprint = this.fingerprints.of(channel, parsed.address);
    const id = uuidv5(`${owner.kind} ${owner.id} ${channel} ${fingerprint.toString('hex')}`, namespace);
    const wrappedKey = this.vault.newKey();
    const sealedAddress = this.vault.seal(wrappedKey, { name, address: parsed.address }, id);
    return { id, ownerKind: owner.kind, ownerId: owner.id, channel, fingerprint, wrappedKey, sealedAddress };
  }

  /** Stores addresses; one that is confirmed stays so. */
  async store(
    queryable: Queryable,
    points: readonly SealedContactPoint[],
    state: 'UNCONFIRMED' | 'CONFIRMED',
  ): Promise<void> {
    if (points.length === 0) return;
    const rows = points.map(({ id, ownerKind, ownerId, channel, fingerprint, wrappedKey, sealedAddress }) => ({
      id,
      owner_kind: ownerKind,
      owner_id: ownerId,
      channel,
      fingerprint: fingerprint.toString('hex'),
      wrapped_key: wrappedKey.toString('hex'),
      sealed_address: sealedAddress.toString('hex'),
    }));
    await queryable.query(sql`
      INSERT INTO contact_point (id, owner_kind, owner_id, channel, fingerprint, wrapped_key, sealed_address, state,
                                 created_at, confirmed_at)
      SELECT id, owner_kind, owner_id, channel, decode(fingerprint, 'hex'), decode(wrapped_key, 'hex'),
             decode(sealed_address, 'hex'), ${state}, now(), CASE WHEN ${state} = 'CONFIRMED' THEN now() END
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, owner_kind text, owner_id uuid,
             channel text, fingerprint text, wrapped_key text, sealed_address text)
       ORDER BY id
      ON CONFLICT (id) DO UPDATE
         SET wrapped_key = excluded.wrapped_key, sealed_address = excluded.sealed_address,
             state = CASE WHEN contact_point.state = 'CONFIRMED' THEN 'CONFIRMED' ELSE excluded.state END,
             confirmed_at = coalesce(contact_point.confirmed_at, excluded.confirmed_at)`);
  }

  /** These confirmed addresses, and no other, are those of the owners. */
  async replace(
    queryable: Queryable,
    ownerKind: OwnerKind,
    ownerIds: readonly string[],
    points: readonly SealedContactPoint[],
  ): Promise<void> {
    await this.store(queryable, points, 'CONFIRMED');
    await queryable.query(sql`
      UPDATE contact_point SET state = 'REMOVED', wrapped_key = NULL, sealed_address = NULL, confirmed_at = NULL
       WHERE owner_kind = ${ownerKind} AND owner_id = ANY (${ownerIds}::uuid[]) AND state <> 'REMOVED'
         AND channel = ANY ('{EMAIL,WHATSAPP,SMS}'::text[])
         AND id <> ALL (${points.map(({ id }) => id)}::uuid[])`);
  }

  /** The confirmed addresses of owners, one for each channel; one statement for a batch. */
  confirmedOf(ownerKind: OwnerKind, ownerIds: readonly string[]): Promise<ConfirmedContactPoint[]> {
    if (ownerIds.length === 0) return Promise.resolve([]);
    return this.database.query<ConfirmedContactPoint>(sql`
      SELECT DISTINCT ON (owner_id, channel) id, owner_id, channel, suppression.reason AS suppressed
        FROM contact_point LEFT JOIN suppression USING (fingerprint, channel)
       WHERE owner_kind = ${ownerKind} AND owner_id = ANY (${ownerIds}::uuid[]) AND state = 'CONFIRMED'
       ORDER BY owner_id, channel, suppression.reason IS NOT NULL, confirmed_at DESC`);
  }

  /** Removes one address or all of them, with their keys. Gives how many. */
  async remove(queryable: Queryable, owner: Owner, id?: string): Promise<number> {
    const rows = await queryable.query(sql`
      UPDATE contact_point SET state = 'REMOVED', wrapped_key = NULL, sealed_address = NULL, confirmed_at = NULL
       WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id} AND state <> 'REMOVED'
         AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null}::uuid)
      RETURNING id`);
    return rows.length;
  }

  /** One statement for a batch; contact points whose address was erased are missing in the answer. */
  async open(
    ids: readonly string[],
    source: Queryable = this.database,
  ): Promise<ReadonlyMap<string, OpenedContactPoint>> {
    if (ids.length === 0) return new Map();
    const rows = await source.query<SealedRow>(sql`
      SELECT id, owner_kind, contact_point.channel, wrapped_key, sealed_address, state = 'CONFIRMED' AS confirmed,
             suppression.reason AS suppressed
        FROM contact_point LEFT JOIN suppression USING (fingerprint, channel)
       WHERE id = ANY (${ids}::uuid[]) AND wrapped_key IS NOT NULL`);
    return new Map(
      rows.map(({ id, wrappedKey, sealedAddress, ...row }) => {
        const named = this.vault.open<NamedAddress>(wrappedKey, sealedAddress, id);
        return [id, { ...row, ...named }] as const;
      }),
    );
  }
}
