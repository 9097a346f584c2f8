import { Injectable } from '@nestjs/common';
import type { EventData, MemberJoined } from '#contracts';
import { Database, type Transaction } from '#database';

export interface KnownMember {
  readonly memberId: string;
  readonly kimId: string;
  readonly accountId: string | null;
  readonly officer: boolean;
}

/** Who belongs to which KIM, as far as the registry has told. */
@Injectable()
export class Audience {
  constructor(private readonly database: Database) {}

  async recordMember(tx: Transaction, member: EventData<typeof MemberJoined>): Promise<void> {
    await tx.query(
      `INSERT INTO member (id, version, kim_id, post, account_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, kim_id = excluded.kim_id, post = excluded.post,
                                      account_id = excluded.account_id
        WHERE member.version < excluded.version`,
      [member.memberId, member.version, member.kimId, member.post, member.accountId],
    );
  }

  /** All members of these KIM. */
  membersOf(kimIds: readonly string[]): Promise<KnownMember[]> {
    return this.database.query<KnownMember>(
      `SELECT id AS "memberId", kim_id AS "kimId", account_id AS "accountId", post <> 'MEMBER' AS officer
         FROM member WHERE kim_id = ANY($1::uuid[]) ORDER BY id`,
      [kimIds],
    );
  }
}
