import { Injectable } from '@nestjs/common';
import {
  KimActivated,
  KimBecameDormant,
  KimDissolved,
  KimRejected,
  KimReturned,
  KimSubmitted,
  KimSuspended,
  KimVerified,
} from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { stateOf } from './kim-steps.js';
import { readKims } from './kim-rows.js';
import type { KimStatus } from './kim.workflow.js';

/** An event that tells of each state, for those who are told of it again. Of a draft nobody has been told yet. */
const eventOf = {
  SUBMITTED: KimSubmitted,
  RETURNED: KimReturned,
  VERIFIED: KimVerified,
  ACTIVE: KimActivated,
  DORMANT: KimBecameDormant,
  SUSPENDED: KimSuspended,
  DISSOLVED: KimDissolved,
  REJECTED: KimRejected,
} satisfies Record<Exclude<KimStatus, 'DRAFT'>, unknown>;

@Injectable()
export class KimRepublish {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Says the KIM after this one again, in the order of their ids. Gives the ids of those that were said. Rows are locked
   * before they are read: see `lockKim`.
   */
  async sayAgain(tx: Transaction, after: string, limit: number): Promise<string[]> {
    const locked = await tx.query<{ id: string }>(
      `SELECT id FROM kim WHERE id > $1 AND status <> 'DRAFT' ORDER BY id LIMIT $2 FOR SHARE`,
      [after, limit],
    );
    const ids = locked.map(({ id }) => id);
    const kims = await readKims(tx, ids);
    const said = kims.flatMap((kim) => (kim.status === 'DRAFT' ? [] : [eventOf[kim.status](stateOf(kim))]));
    await this.outbox.addAgain(tx, ...said);
    return ids;
  }
}
