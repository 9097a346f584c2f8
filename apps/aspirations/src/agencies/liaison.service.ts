import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { allOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page, requireVersion } from '#http-api';
import type { AccessLogPage, AccessLogQuery } from './access-log.dto.js';
import { accessLogPage } from './access-log-rows.js';
import { agencyError } from './agency.errors.js';
import type { LiaisonEntry, LiaisonPage, LiaisonQuery, LiaisonReceipt, LiaisonResponse } from './liaison.dto.js';
import { AgencyLiaison } from './liaison.entity.js';
import { LiaisonVault } from './liaison-vault.js';
import type { Reader } from './reader.js';

const columns = sql`id, version, post, account_id, from_on::text AS "from", until_on::text AS "until"`;
const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** The liaison officers and heads of agencies. */
@Injectable()
export class Liaisons {
  constructor(
    private readonly database: Database,
    private readonly people: LiaisonVault,
  ) {}

  async appoint(tx: Transaction, agencyId: string, entry: LiaisonEntry): Promise<LiaisonReceipt> {
    const id = uuidv7();
    await this.requireOnlyHead(tx, agencyId, id, entry);
    await tx.manager.insert(AgencyLiaison, { id, agencyId, version: 1, ...postOf(entry) });
    await this.people.store(tx, id, { fullName: entry.fullName, email: entry.email });
    return receipt(tx, agencyId, id);
  }

  /** Replaces a post, including its last day. */
  change(agencyId: string, id: string, version: number, entry: LiaisonEntry): Promise<LiaisonReceipt> {
    return this.database.transaction(async (tx) => {
      await this.requireOnlyHead(tx, agencyId, id, entry);
      const before = await receipt(tx, agencyId, id);
      requireVersion(before.version, version);
      await tx.manager.update(AgencyLiaison, { id }, { ...postOf(entry), version: version + 1 });
      await this.people.store(tx, id, { fullName: entry.fullName, email: entry.email });
      return receipt(tx, agencyId, id);
    });
  }

  /** Newest first, with names; logs the access to each. */
  async list(agencyId: string, query: LiaisonQuery, reader: Reader): Promise<LiaisonPage> {
    const { purpose, on } = query;
    const condition = allOf(
      sql`agency_id = ${agencyId}`,
      on && sql`from_on <= ${on} AND coalesce(until_on >= ${on}, true)`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<Omit<LiaisonResponse, 'fullName' | 'email'>>(
      sql`SELECT ${columns} FROM agency_liaison WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    const { items, next } = page(rows, query, newestFirst);
    const people = await this.people.read(
      items.map(({ id }) => id),
      { ...reader, purpose },
    );
    return { items: items.map((liaison) => ({ ...liaison, ...people.get(liaison.id)! })), next };
  }

  /** Who read the name and address of this liaison, for the liaison. @throws 404 `liaison-not-found`, also for others */
  async accessLog(agencyId: string, id: string, account: string, query: AccessLogQuery): Promise<AccessLogPage> {
    const own = await this.database.query(
      sql`SELECT FROM agency_liaison WHERE id = ${id} AND agency_id = ${agencyId} AND account_id = ${account}`,
    );
    if (own.length === 0) throw agencyError('liaison-not-found');
    const log = sql`
      SELECT id, at, role, agency_id, 'IDENTITY' AS what, purpose FROM agency_liaison_access WHERE liaison_id = ${id}`;
    return accessLogPage(this.database, log, query);
  }

  /** Locks the agency, so that one of two concurrent appointments fails. @throws 404 `agency-not-found`; 409 `head-already-named` */
  private async requireOnlyHead(tx: Transaction, agencyId: string, id: string, entry: LiaisonEntry): Promise<void> {
    const agency = await tx.query(sql`SELECT FROM agency WHERE id = ${agencyId} FOR NO KEY UPDATE`);
    if (agency.length === 0) throw agencyError('agency-not-found');
    if (entry.post !== 'HEAD') return;
    const others = await tx.query(sql`
      SELECT FROM agency_liaison
       WHERE agency_id = ${agencyId} AND id <> ${id} AND post = 'HEAD'
         AND daterange(from_on, until_on, '[]') && daterange(${entry.from}, ${entry.until}, '[]')`);
    if (others.length > 0) throw agencyError('head-already-named');
  }
}

function postOf({ accountId, post, from, until }: LiaisonEntry) {
  return { accountId, post, fromOn: from, untilOn: until };
}

/** @throws 404 `liaison-not-found` */
async function receipt(tx: Transaction, agencyId: string, id: string): Promise<LiaisonReceipt> {
  const [row] = await tx.query<LiaisonReceipt>(
    sql`SELECT agency_id, ${columns} FROM agency_liaison WHERE agency_id = ${agencyId} AND id = ${id}`,
  );
  if (!row) throw agencyError('liaison-not-found');
  return row;
}
