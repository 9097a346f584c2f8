import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { memberPosts } from '#contracts';
import { Database, type Transaction } from '#database';
import { Vault } from '#vault';

/** Who a member is and how to reach them. */
export interface MemberContact {
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface OpenedContact extends MemberContact {
  readonly memberId: string;
  readonly kimId: string;
  readonly post: (typeof memberPosts)[number];
  readonly accountId: string | null;
}

interface SealedRow {
  readonly memberId: string;
  readonly kimId: string;
  readonly post: (typeof memberPosts)[number];
  readonly accountId: string | null;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

/** The only way to members' contact data. */
@Injectable()
export class MemberContacts {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  seal(memberId: string, contact: MemberContact): { wrappedKey: Buffer; sealed: Buffer } {
    const wrappedKey = this.vault.newKey();
    return { wrappedKey, sealed: this.vault.seal(wrappedKey, contact, memberId) };
  }

  /**
   * Opens the contact data of those of these members that there are and of all members of these KIM, and leaves a row in
   * the access log of each.
   *
   * @param source the transaction that it is to be part of, if any
   */
  async open(
    { memberIds = [], kimIds = [] }: { readonly memberIds?: readonly string[]; readonly kimIds?: readonly string[] },
    purpose: string,
    actor: Actor,
    source: Pick<Transaction, 'query'> = this.database,
  ): Promise<OpenedContact[]> {
    const rows = await source.query<SealedRow>(
      `WITH wanted AS (
         SELECT member.id, kim_id, post, account_id, wrapped_key, sealed
           FROM member JOIN member_contact ON member_id = member.id
          WHERE member.id = ANY ($1::uuid[]) OR kim_id = ANY ($4::uuid[])),
       logged AS (
         INSERT INTO contact_access (id, member_id, purpose, actor, at)
         SELECT uuidv7(), id, $2, $3, now() FROM wanted)
       SELECT id AS "memberId", kim_id AS "kimId", post, account_id AS "accountId", wrapped_key AS "wrappedKey", sealed
         FROM wanted ORDER BY id`,
      [memberIds, purpose, actor.subject, kimIds],
    );
    return rows.map(({ wrappedKey, sealed, ...member }) => {
      const { fullName, email, phone } = this.vault.open<MemberContact>(wrappedKey, sealed, member.memberId);
      return { ...member, fullName, email, phone };
    });
  }
}
