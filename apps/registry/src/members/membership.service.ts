import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { accountOf, actsInForce } from './mandates/mandate-access.js';
import { type Member, memberColumns } from './member-rows.js';
import { toMemberSummary } from './member.dto.js';
import type { Membership, MembershipQuery } from './membership.dto.js';

const byId = keyset({ id: key.uuid(sql`member.id`) });

type Row = Member & Pick<Membership, 'kimName' | 'kimStatus' | 'mayAct'>;

@Injectable()
export class MembershipService {
  constructor(private readonly database: Database) {}

  /** The present and former memberships of the account that signed in: a person may belong to several KIM. */
  async of(actor: Actor, query: MembershipQuery): Promise<Page<Membership>> {
    const after = byId.after(query);
    const account = accountOf(actor);
    if (account === undefined) return { items: [], next: null };
    const rows = await this.database.query<Row>(sql`
      SELECT ${memberColumns}, kim.name AS kim_name, kim.status AS kim_status, ${actsInForce} AS may_act
        FROM member JOIN kim ON kim.id = member.kim_id
       WHERE member.account_id = ${account} AND ${after} ${byId.orderAndLimit(query)}`);
    return page(rows, query, byId, ({ kimName, kimStatus, mayAct, ...member }) => {
      return { ...toMemberSummary(member), kimName, kimStatus, mayAct };
    });
  }
}
