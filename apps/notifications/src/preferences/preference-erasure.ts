import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { Owner } from '../subscribers/contact-points/contact-points.js';

/** Deletes what people who are erased have preferred. */
@Injectable()
export class PreferenceErasure {
  async erase(tx: Transaction, owners: readonly Owner[]): Promise<void> {
    const owned = sql`
      (owner_kind, owner_id) IN (SELECT * FROM unnest(${owners.map(({ kind }) => kind)}::text[],
                                                      ${owners.map(({ id }) => id)}::uuid[]))`;
    await tx.query(sql`DELETE FROM preference WHERE ${owned}`);
    await tx.query(sql`DELETE FROM preference_profile WHERE ${owned}`);
  }
}
