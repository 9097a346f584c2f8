import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { Vault } from '#vault';
import { memberError } from './member.errors.js';
import type { Post } from './officer-term-rows.js';

/** Who a member is and how to reach them; all of it is sealed. */
export interface MemberContact {
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  /** Who has consented to the membership of a minor. */
  readonly guardian: { readonly fullName: string; readonly phone: string } | null;
}

export interface OpenedContact extends Pick<MemberContact, 'fullName' | 'email' | 'phone'> {
  readonly memberId: string;
  readonly kimId: string;
  readonly post: Post;
  readonly accountId: string | null;
}

/** Whose contact data: those of these members, and of all present members of these KIM who hold one of the posts. */
export interface ContactSelection {
  readonly memberIds?: readonly string[];
  readonly kimIds?: readonly string[];
  /** Of the KIM; of any post when not given. */
  readonly posts?: readonly Post[] | undefined;
  /** Those, too, who have left. */
  readonly former?: boolean;
}

interface SealedRow {
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

type OpenedRow = Omit<OpenedContact, 'fullName' | 'email' | 'phone'> & SealedRow;

/** The only way to members' contact data. */
@Injectable()
export class MemberContacts {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  seal(memberId: string, contact: MemberContact): SealedRow {
    const wrappedKey = this.vault.newKey();
    return { wrappedKey, sealed: this.vault.seal(wrappedKey, contact, memberId) };
  }

  /**
   * Opens names and addresses of whom there are, and leaves a row in the access log of each.
   *
   * @param source the transaction that it is to be part of, if any
   */
  async open(
    { memberIds = [], kimIds = [], posts, former = false }: ContactSelection,
    purpose: string,
    actor: Actor,
    source: Pick<Transaction, 'query'> = this.database,
  ): Promise<OpenedContact[]> {
    const rows = await source.query<OpenedRow>(
      `WITH wanted AS (
         SELECT member.id, kim_id, post, account_id, wrapped_key, sealed
           FROM member JOIN member_contact ON member_id = member.id
          WHERE (member.id = ANY ($1::uuid[])
                 OR (kim_id = ANY ($4::uuid[]) AND ($5::text[] IS NULL OR post = ANY ($5))))
            AND (status = 'ACTIVE' OR $6)),
       logged AS (
         INSERT INTO contact_access (id, member_id, purpose, actor, at)
         SELECT uuidv7(), id, $2, $3, now() FROM wanted)
       SELECT id AS "memberId", kim_id AS "kimId", post, account_id AS "accountId", wrapped_key AS "wrappedKey", sealed
         FROM wanted ORDER BY id`,
      [memberIds, purpose, actor.subject, kimIds, posts ?? null, former],
    );
    return rows.map(({ wrappedKey, sealed, ...member }) => {
      const { fullName, email, phone } = this.vault.open<MemberContact>(wrappedKey, sealed, member.memberId);
      return { ...member, fullName, email, phone };
    });
  }

  /**
   * Opens all that is sealed of one member, and leaves a row in their access log.
   *
   * @throws 'member-not-found' when there is nothing (any more)
   */
  async reveal(
    source: Pick<Database | Transaction, 'query'>,
    memberId: string,
    purpose: string,
    actor: Actor,
  ): Promise<MemberContact> {
    const [row] = await source.query<SealedRow>(
      `WITH logged AS (
         INSERT INTO contact_access (id, member_id, purpose, actor, at)
         SELECT uuidv7(), member_id, $2, $3, now() FROM member_contact WHERE member_id = $1)
       SELECT wrapped_key AS "wrappedKey", sealed FROM member_contact WHERE member_id = $1`,
      [memberId, purpose, actor.subject],
    );
    if (!row) throw memberError('member-not-found');
    // What was sealed before there were birth dates lacks the fields.
    const opened = this.vault.open<Partial<MemberContact>>(row.wrappedKey, row.sealed, memberId);
    return { fullName: '', email: null, phone: null, birthDate: null, guardian: null, ...opened };
  }

  /** Seals it anew, under another key: what lies in backups under the old one is closed for good. */
  async replace(tx: Transaction, memberId: string, contact: MemberContact): Promise<void> {
    const { wrappedKey, sealed } = this.seal(memberId, contact);
    await tx.query(`UPDATE member_contact SET wrapped_key = $2, sealed = $3 WHERE member_id = $1`, [
      memberId,
      wrappedKey,
      sealed,
    ]);
  }

  /** Destroys the key with what it sealed; nobody can open it again. */
  async destroy(tx: Transaction, memberId: string): Promise<void> {
    await tx.query(`DELETE FROM member_contact WHERE member_id = $1`, [memberId]);
  }
}
