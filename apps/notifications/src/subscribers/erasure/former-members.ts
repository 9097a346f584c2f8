import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { Identity } from '#text';
import { Vault } from '#vault';
import type { ContactChannel, NamedAddress } from '../contact-points/contact-points.js';

interface SealedRow {
  readonly id: string;
  readonly channel: ContactChannel;
  readonly wrappedKey: Buffer;
  readonly sealedAddress: Buffer;
}

/** The names and addresses of members who have left, for the search in texts when they are erased. */
@Injectable()
export class FormerMembers {
  constructor(private readonly vault: Vault) {}

  /** Call it before the contact points of the member are removed. */
  async keep(tx: Transaction, memberId: string): Promise<void> {
    await tx.query(sql`
      INSERT INTO former_member_address (id, member_id, channel, wrapped_key, sealed_address)
      SELECT id, owner_id, channel, wrapped_key, sealed_address FROM contact_point
       WHERE owner_kind = 'MEMBER' AND owner_id = ${memberId} AND wrapped_key IS NOT NULL
      ON CONFLICT (id) DO NOTHING`);
  }

  async forget(tx: Transaction, memberIds: readonly string[]): Promise<void> {
    await tx.query(sql`DELETE FROM former_member_address WHERE member_id = ANY (${[...memberIds]}::uuid[])`);
  }

  async identitiesOf(tx: Transaction, memberIds: readonly string[]): Promise<Identity[]> {
    const rows = await tx.query<SealedRow>(sql`
      SELECT id, channel, wrapped_key, sealed_address FROM former_member_address
       WHERE member_id = ANY (${[...memberIds]}::uuid[])`);
    return rows.map(({ id, channel, wrappedKey, sealedAddress }) =>
      identityOf(channel, this.vault.open<NamedAddress>(wrappedKey, sealedAddress, id)),
    );
  }
}

export function identityOf(channel: ContactChannel, { name, address }: NamedAddress): Identity {
  return {
    fullName: name,
    email: channel === 'EMAIL' ? address : null,
    phone: channel === 'SMS' || channel === 'WHATSAPP' ? address : null,
  };
}
