import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { anyOf, allOf, Database, type Queryable, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { MemberContactEntity } from './member-contact.entity.js';
import { memberError } from './member.errors.js';
import { NameHashes } from './name-hashes.js';
import type { Post } from './officer-post.js';

/** The personal data of a member, all of it sealed. */
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

/** The contacts of these members, and of all present members of these KIM who hold one of the posts. */
export interface ContactSelection {
  readonly memberIds?: readonly string[];
  readonly kimIds?: readonly string[];
  /** Of the KIM; of any post when not given. */
  readonly posts?: readonly Post[] | undefined;
  /** Former members, too. */
  readonly former?: boolean;
}

/** A sealed contact, and the key under which it is sealed, wrapped in its turn. */
interface SealedContact {
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

type OpenedRow = Omit<OpenedContact, 'fullName' | 'email' | 'phone'> & SealedContact;

/** The only access to the personal data of members: every read leaves a row in the access log of the member. */
@Injectable()
export class MemberContacts {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly nameHashes: NameHashes,
  ) {}

  async store(tx: Transaction, contacts: readonly (MemberContact & { readonly memberId: string })[]): Promise<void> {
    const rows = contacts.map(({ memberId, ...contact }) => ({ memberId, ...this.seal(memberId, contact) }));
    await tx.manager.insert(MemberContactEntity, rows);
  }

  /**
   * Opens names and addresses of existing members, and logs the access to each.
   *
   * @param source the transaction that the access is part of, if any
   */
  async open(
    { memberIds = [], kimIds = [], posts, former = false }: ContactSelection,
    purpose: string,
    actor: Actor,
    source: Queryable = this.database,
  ): Promise<OpenedContact[]> {
    const ofKims = allOf(sql`kim_id = ANY (${kimIds}::uuid[])`, posts && sql`post = ANY (${posts}::text[])`);
    const rows = await source.query<OpenedRow>(sql`
      WITH selected AS (
        SELECT member.id, kim_id, post, account_id, wrapped_key, sealed
          FROM member JOIN member_contact ON member_id = member.id
         WHERE ${allOf(anyOf(sql`member.id = ANY (${memberIds}::uuid[])`, ofKims), !former && sql`status = 'ACTIVE'`)}),
      logged AS (
        INSERT INTO contact_access (id, member_id, purpose, actor, at)
        SELECT uuidv7(), id, ${purpose}, ${actor.subject}, now() FROM selected)
      SELECT id AS member_id, kim_id, post, account_id, wrapped_key, sealed FROM selected ORDER BY id`);
    return rows.map(({ wrappedKey, sealed, ...member }) => {
      const { fullName, email, phone } = this.vault.open<MemberContact>(wrappedKey, sealed, member.memberId);
      return { ...member, fullName, email, phone };
    });
  }

  /**
   * Opens all personal data of one member, and logs the access.
   *
   * @throws 'member-not-found' when there are none (any more)
   */
  async reveal(source: Queryable, memberId: string, purpose: string, actor: Actor): Promise<MemberContact> {
    const [row] = await source.query<SealedContact>(sql`
      WITH logged AS (
        INSERT INTO contact_access (id, member_id, purpose, actor, at)
        SELECT uuidv7(), member_id, ${purpose}, ${actor.subject}, now()
          FROM member_contact WHERE member_id = ${memberId})
      SELECT wrapped_key, sealed FROM member_contact WHERE member_id = ${memberId}`);
    if (!row) throw memberError('member-not-found');
    return this.vault.open<MemberContact>(row.wrappedKey, row.sealed, memberId);
  }

  /** Logs the access to data of a member that are stored elsewhere, such as the name on a certificate. */
  async logAccess(memberId: string, purpose: string, actor: Actor): Promise<void> {
    await this.database.query(sql`
      INSERT INTO contact_access (id, member_id, purpose, actor, at)
      VALUES (uuidv7(), ${memberId}, ${purpose}, ${actor.subject}, now())`);
  }

  /** Seals the data under a new key, so that backups of the old key no longer open them. */
  async replace(tx: Transaction, memberId: string, contact: MemberContact): Promise<void> {
    await tx.manager.update(MemberContactEntity, { memberId }, this.seal(memberId, contact));
  }

  /** The names of these members by their ids, without those that were erased; logs the access to each. */
  async namesOf(memberIds: readonly string[], purpose: string, actor: Actor): Promise<Map<string, string>> {
    const opened = await this.open({ memberIds, former: true }, purpose, actor);
    return new Map(opened.map(({ memberId, fullName }) => [memberId, fullName]));
  }

  /** Destroys the data together with their key. */
  async destroy(tx: Transaction, memberId: string): Promise<void> {
    await tx.manager.delete(MemberContactEntity, { memberId });
  }

  private seal(memberId: string, contact: MemberContact): SealedContact & { readonly nameHashes: string[] } {
    const wrappedKey = this.vault.newKey();
    const sealed = this.vault.seal(wrappedKey, contact, memberId);
    return { wrappedKey, sealed, nameHashes: this.nameHashes.of(contact.fullName) };
  }
}
