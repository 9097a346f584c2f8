import { Injectable } from '@nestjs/common';
import { MemberErased, MemberJoined, MemberLeft } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { type Member, memberColumns, stateOf } from './member-rows.js';
import type { MemberStatus } from './member.workflow.js';

/** The event that led to each state, and tells of it again. */
const eventOf = { ACTIVE: MemberJoined, LEFT: MemberLeft, ERASED: MemberErased } satisfies Record<
  MemberStatus,
  unknown
>;

@Injectable()
export class MemberRepublish {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Says the members after this one again as they are now, in the order of their ids. Gives the ids of those that were
   * said. Rows are locked before they are read: see `lockKim`.
   */
  async sayAgain(tx: Transaction, after: string, limit: number): Promise<string[]> {
    const locked = await tx.query<{ id: string }>(
      `SELECT id FROM member WHERE id > $1 ORDER BY id LIMIT $2 FOR SHARE`,
      [after, limit],
    );
    const ids = locked.map(({ id }) => id);
    const members = await tx.query<Member>(
      `SELECT ${memberColumns} FROM member WHERE id = ANY ($1::uuid[]) ORDER BY id`,
      [ids],
    );
    await this.outbox.addAgain(tx, ...members.map((member) => eventOf[member.status](stateOf(member))));
    return ids;
  }
}
