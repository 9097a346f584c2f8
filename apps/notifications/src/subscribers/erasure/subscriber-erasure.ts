import { Injectable } from '@nestjs/common';
import { sql, type Sql, type Transaction } from '#database';
import type { Identity } from '#text';
import { FormerMembers, identityOf } from './former-members.js';
import { ContactPoints, type Owner } from '../contact-points/contact-points.js';

/**
 * Deletes addresses, consents and subscriptions of people who are erased. Of suppressed addresses the fingerprint remains:
 * without it the silence that a person asked for would end with their erasure.
 */
@Injectable()
export class SubscriberErasure {
  constructor(
    private readonly contactPoints: ContactPoints,
    private readonly formerMembers: FormerMembers,
  ) {}

  /** What texts about these people may have: the names and addresses that are stored of them. Call it before `erase`. */
  async identitiesOf(tx: Transaction, owners: readonly Owner[]): Promise<Identity[]> {
    const points = await tx.query<{ id: string }>(sql`SELECT id FROM contact_point WHERE ${isOwned(owners)}`);
    const opened = await this.contactPoints.open(
      points.map(({ id }) => id),
      tx,
    );
    return [
      ...[...opened.values()].map(({ channel, ...named }) => identityOf(channel, named)),
      ...(await this.formerMembers.identitiesOf(tx, membersOf(owners))),
    ];
  }

  /** The accounts of a member that belong to no other subscriber. */
  async accountsOf(tx: Transaction, memberId: string): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(sql`
      SELECT account_id FROM subscriber
       WHERE id = ${memberId} AND account_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM subscriber AS other
                          WHERE other.account_id = subscriber.account_id AND other.id <> subscriber.id AND other.active)`);
    return rows.map(({ accountId }) => accountId);
  }

  /** The subscriber remains with its version alone, so that an older event does not bring the person back. */
  async erase(tx: Transaction, owners: readonly Owner[]): Promise<void> {
    const owned = isOwned(owners);
    await tx.query(sql`
      DELETE FROM contact_confirmation USING contact_point
       WHERE contact_point.id = contact_point_id AND ${owned}`);
    await tx.query(sql`DELETE FROM contact_point WHERE ${owned}`);
    await tx.query(sql`DELETE FROM consent WHERE ${owned}`);
    const members = membersOf(owners);
    await this.formerMembers.forget(tx, members);
    await tx.query(sql`DELETE FROM subscription WHERE subscriber_id = ANY (${members}::uuid[])`);
    await tx.query(sql`
      UPDATE subscriber SET active = false, account_id = NULL, kim_id = NULL, post = NULL, area_code = NULL,
                            refresh_at = NULL
       WHERE id = ANY (${members}::uuid[])`);
  }
}

function isOwned(owners: readonly Owner[]): Sql {
  const [kinds, ids] = [owners.map(({ kind }) => kind), owners.map(({ id }) => id)];
  return sql`(owner_kind, owner_id) IN (SELECT * FROM unnest(${kinds}::text[], ${ids}::uuid[]))`;
}

function membersOf(owners: readonly Owner[]): string[] {
  return owners.flatMap(({ kind, id }) => (kind === 'MEMBER' ? [id] : []));
}
