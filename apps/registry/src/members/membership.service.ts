import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { accountOf, actsInForce } from './mandates/mandate-access.js';
import { type Member, memberColumns } from './member-rows.js';
import { toMemberSummary } from './member.dto.js';
import type { Membership, MembershipQuery } from './membership.dto.js';

const cursorShape = z.tuple([z.uuid()]);
const beforeAll = '00000000-0000-0000-0000-000000000000';

type Row = Member & Pick<Membership, 'kimName' | 'kimStatus' | 'mayAct'>;

@Injectable()
export class Memberships {
  constructor(private readonly database: Database) {}

  /** Where the account that signed in is a member or was one: a person may belong to several KIM. */
  async of(actor: Actor, { cursor, limit }: MembershipQuery): Promise<Page<Membership>> {
    const [after] = cursor === undefined ? [beforeAll] : cursorValues(cursor, cursorShape);
    const account = accountOf(actor);
    if (account === undefined) return { items: [], next: null };
    const rows = await this.database.query<Row>(
      `SELECT ${memberColumns}, kim.name AS "kimName", kim.status AS "kimStatus", ${actsInForce} AS "mayAct"
         FROM member JOIN kim ON kim.id = member.kim_id
        WHERE member.account_id = $1 AND member.id > $2 ORDER BY member.id LIMIT $3`,
      [account, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items = page.items.map((row) => {
      return { ...toMemberSummary(row), kimName: row.kimName, kimStatus: row.kimStatus, mayAct: row.mayAct };
    });
    return { ...page, items };
  }
}
