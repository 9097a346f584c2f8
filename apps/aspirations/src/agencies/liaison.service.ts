import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Database, sql, type Transaction } from '#database';
import { cursorValues, type Page, pageOf, requireVersion } from '#http-api';
import { aspirationsError } from '../aspirations.errors.js';
import type { LiaisonEntry, LiaisonQuery, LiaisonReceipt, LiaisonResponse } from './liaison.dto.js';
import { LiaisonVault } from './liaison-vault.js';

const columns = sql`id, version, post, account_id, from_on::text AS "from", until_on::text AS "until"`;

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
    await tx.query(
      sql`INSERT INTO agency_liaison (id, version, agency_id, account_id, post, from_on, until_on)
       VALUES (${id}, 1, ${agencyId}, ${entry.accountId}, ${entry.post}, ${entry.from}, ${entry.until})`,
    );
    await this.people.store(tx, id, { fullName: entry.fullName, email: entry.email });
    return receipt(tx, agencyId, id);
  }

  /** Replaces a post, including its last day. */
  change(agencyId: string, id: string, version: number, entry: LiaisonEntry): Promise<LiaisonReceipt> {
    return this.database.transaction(async (tx) => {
      await this.requireOnlyHead(tx, agencyId, id, entry);
      const before = await receipt(tx, agencyId, id);
      requireVersion(before.version, version);
      await tx.query(
        sql`UPDATE agency_liaison SET version = version + 1, account_id = ${entry.accountId}, post = ${entry.post},
              from_on = ${entry.from}, until_on = ${entry.until}
          WHERE id = ${id}`,
      );
      await this.people.store(tx, id, { fullName: entry.fullName, email: entry.email });
      return receipt(tx, agencyId, id);
    });
  }

  /** Newest first, with names; logs the access to each. */
  async list(
    agencyId: string,
    { limit, cursor, purpose, on }: LiaisonQuery,
    actor: string,
  ): Promise<Page<LiaisonResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, z.tuple([z.uuid()]));
    const rows = await this.database.query<Omit<LiaisonResponse, 'fullName' | 'email'>>(
      sql`SELECT ${columns} FROM agency_liaison
        WHERE agency_id = ${agencyId} AND (${before}::uuid IS NULL OR id < ${before})
          AND (${on ?? null}::date IS NULL OR (from_on <= ${on ?? null} AND coalesce(until_on >= ${on ?? null}, true)))
        ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const people = await this.people.read(
      page.items.map(({ id }) => id),
      { actor, purpose },
    );
    return { ...page, items: page.items.map((liaison) => ({ ...liaison, ...people.get(liaison.id)! })) };
  }

  /** Locks the agency, so that one of two concurrent appointments fails. @throws 404 `agency-not-found`; 409 `head-already-named` */
  private async requireOnlyHead(tx: Transaction, agencyId: string, id: string, entry: LiaisonEntry): Promise<void> {
    const agency = await tx.query(sql`SELECT FROM agency WHERE id = ${agencyId} FOR NO KEY UPDATE`);
    if (agency.length === 0) throw aspirationsError('agency-not-found');
    if (entry.post !== 'HEAD') return;
    const others = await tx.query(
      sql`SELECT FROM agency_liaison
        WHERE agency_id = ${agencyId} AND id <> ${id} AND post = 'HEAD'
          AND daterange(from_on, until_on, '[]') && daterange(${entry.from}, ${entry.until}, '[]')`,
    );
    if (others.length > 0) throw aspirationsError('head-already-named');
  }
}

async function receipt(tx: Transaction, agencyId: string, id: string): Promise<LiaisonReceipt> {
  const [row] = await tx.query<LiaisonReceipt>(
    sql`SELECT agency_id, ${columns} FROM agency_liaison WHERE agency_id = ${agencyId} AND id = ${id}`,
  );
  if (!row) throw aspirationsError('liaison-not-found');
  return row;
}
