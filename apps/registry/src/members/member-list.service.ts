import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import type { ListPage } from '#http-api';
import { kimScope } from '../kims/kim-visibility.js';
import { MemberContacts } from './member-contacts.service.js';
import { memberListOf, type MemberQuery } from './member-list.js';
import { type Member, memberColumns } from './member-rows.js';
import { type FoundMember, toMemberSummary } from './member.dto.js';
import { NameHashes } from './name-hashes.js';

type Row = Member & Pick<FoundMember, 'kimName'>;

/** Members of all KIM whose names the reader may read. */
@Injectable()
export class MemberList {
  private readonly list: ReturnType<typeof memberListOf>;

  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
    names: NameHashes,
  ) {
    this.list = memberListOf(names);
  }

  /** Logs the access to each name, for a purpose. */
  async find(query: MemberQuery, purpose: string, actor: Actor): Promise<ListPage<FoundMember>> {
    const scope = this.access.scopeCondition(actor, 'member.read-names', kimScope(sql`member.kim_id`));
    const columns = sql`${memberColumns}, (SELECT name FROM kim WHERE kim.id = member.kim_id) AS kim_name`;
    const selected = { ...query, status: query.status ?? (['ACTIVE'] as const).slice() };
    const found = await this.list.read(this.database, selected, { columns, scope }, (row: Row) => row);
    const ids = found.items.map(({ id }) => id);
    const names = await this.contacts.namesOf(ids, purpose, actor);
    const items = found.items.map((member) => ({
      ...toMemberSummary(member),
      fullName: names.get(member.id) ?? null,
      kimName: member.kimName,
    }));
    return { ...found, items };
  }
}
