import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import type { AccountLink, AccountLinkQuery, AccountLinkRequest } from './account-link.dto.js';
import { accountOf } from './mandates/mandate-access.js';
import { MandateLifecycle } from './mandates/mandate.lifecycle.js';
import { type MemberSummary, toMemberSummary } from './member.dto.js';
import { MemberLifecycle } from './member.lifecycle.js';

const byMember = keyset({ memberId: key.uuid(sql`member.id`) });

/** Links accounts with members: an officer or the office asks an account, and the account itself confirms. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: MemberLifecycle,
    private readonly mandates: MandateLifecycle,
  ) {}

  /** The account that is linked now keeps its rights until the other one confirms. */
  request(command: VersionedCommand, { accountId }: AccountLinkRequest): Promise<MemberSummary> {
    return this.database.transaction(async (tx) =>
      toMemberSummary(
        await this.lifecycle.apply(tx, 'request-link', { ...command, changes: { pendingAccountId: accountId } }),
      ),
    );
  }

  /** The account that was linked before loses its rights, and the mandates of the member end with it. */
  confirm({ id, version, actor }: VersionedCommand): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.lifecycle.apply(tx, 'confirm-link', {
        id,
        version,
        actor,
        changes: { accountId: actor.subject, pendingAccountId: null },
      });
      await this.mandates.revokeAllOf(tx, id, actor.subject);
      return toMemberSummary(member);
    });
  }

  /** Ends the link and the request for another one; an account that was asked declines for itself alone. */
  end({ id, version, actor }: VersionedCommand): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.lifecycle.apply(tx, 'end-link', {
        id,
        version,
        actor,
        changes: ({ before: { accountId, pendingAccountId } }) =>
          pendingAccountId === actor.subject
            ? { accountId, pendingAccountId: null }
            : { accountId: null, pendingAccountId: null },
      });
      if (member.accountId === null) await this.mandates.revokeAllOf(tx, id, actor.subject);
      return toMemberSummary(member);
    });
  }

  /** The requests that the account may confirm or decline. */
  async pendingOf(actor: Actor, query: AccountLinkQuery): Promise<Page<AccountLink>> {
    const after = byMember.after(query);
    const rows = await this.database.query<AccountLink>(sql`
      SELECT member.id AS member_id, member.version, member.kim_id, kim.name AS kim_name, member.post
        FROM member JOIN kim ON kim.id = member.kim_id
       WHERE member.pending_account_id = ${accountOf(actor) ?? null} AND ${after} ${byMember.orderAndLimit(query)}`);
    return page(rows, query, byMember);
  }
}
