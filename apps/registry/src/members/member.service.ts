import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { MemberJoined } from '#contracts';
import { isUniqueViolation, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { Outbox } from '#messaging';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { registryError } from '../registry.errors.js';
import { MemberContacts } from './member-contacts.service.js';
import type { MemberResponse, NewMember } from './member.dto.js';

@Injectable()
export class MemberService {
  constructor(
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly contacts: MemberContacts,
  ) {}

  /** @throws 'post-taken', 'account-taken' */
  async add(kimId: string, body: NewMember, actor: Actor, call: Call): Promise<MemberResponse> {
    return this.idempotency.once(call, async (tx) => {
      this.access.check(actor, 'member.add', targetOf(await readKim(tx, kimId)));
      const { fullName, post, accountId, joinedOn } = body;
      const member = { id: uuidv7(), kimId, version: 1, post, accountId, joinedOn };
      await this.insert(tx, member, body);
      const { id: memberId, ...said } = member;
      await this.outbox.add(tx, MemberJoined({ memberId, ...said }));
      return { ...member, fullName };
    });
  }

  private async insert(
    tx: Transaction,
    member: Omit<MemberResponse, 'fullName'>,
    { fullName, email, phone }: NewMember,
  ): Promise<void> {
    const { wrappedKey, sealed } = this.contacts.seal(member.id, { fullName, email, phone });
    try {
      await tx.query(
        `WITH joined AS (
           INSERT INTO member (id, kim_id, version, post, account_id, joined_on, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, now()))
         INSERT INTO member_contact (member_id, wrapped_key, sealed) VALUES ($1, $7, $8)`,
        [member.id, member.kimId, member.version, member.post, member.accountId, member.joinedOn, wrappedKey, sealed],
      );
    } catch (error) {
      if (isUniqueViolation(error, 'member_post')) throw registryError('post-taken');
      if (isUniqueViolation(error, 'member_account')) throw registryError('account-taken');
      throw error;
    }
  }
}
