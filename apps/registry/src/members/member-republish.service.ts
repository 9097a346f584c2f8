import { Injectable } from '@nestjs/common';
import { type EventData, MemberJoined } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';

@Injectable()
export class MemberRepublish {
  constructor(private readonly outbox: Outbox) {}

  /** Says the members after this one again, in the order of their ids. Gives the ids of those that were said. */
  async sayAgain(tx: Transaction, after: string, limit: number): Promise<string[]> {
    const members = await tx.query<EventData<typeof MemberJoined>>(
      `SELECT id AS "memberId", version, kim_id AS "kimId", post, account_id AS "accountId", joined_on::text AS "joinedOn"
         FROM member WHERE id > $1 ORDER BY id LIMIT $2 FOR SHARE`,
      [after, limit],
    );
    await this.outbox.addAgain(tx, ...members.map((member) => MemberJoined(member)));
    return members.map(({ memberId }) => memberId);
  }
}
