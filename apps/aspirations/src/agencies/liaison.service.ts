import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Database, type Transaction } from '#database';
import { cursorValues, type Page, pageOf, requireVersion } from '#http-api';
import { aspirationsError } from '../aspirations.errors.js';
import type { LiaisonEntry, LiaisonQuery, LiaisonReceipt, LiaisonResponse } from './liaison.dto.js';
import { LiaisonVault } from './liaison-vault.js';

const columns = `id, version, post, account_id AS "accountId", from_on::text AS "from", until_on::text AS "until"`;

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
      `INSERT INTO agency_liaison (id, version, agency_id, account_id, post, from_on, until_on)
       VALUES ($1, 1, $2, $3, $4, $5, $6)`,
      [id, agencyId, entry.accountId, entry.post, entry.from, entry.until],
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
        `UPDATE agency_liaison SET version = version + 1, account_id = $2, post = $3, from_on = $4, until_on = $5
          WHERE id = $1`,
        [id, entry.accountId, entry.post, entry.from, entry.until],
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
      `SELECT ${columns} FROM agency_liaison
        WHERE agency_id = $1 AND ($2::uuid IS NULL OR id < $2)
          AND ($3::date IS NULL OR (from_on <= $3 AND coalesce(until_on >= $3, true)))
        ORDER BY id DESC LIMIT $4`,
      [agencyId, before, on ?? null, limit + 1],
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
    const agency = await tx.query(`SELECT FROM agency WHERE id = $1 FOR NO KEY UPDATE`, [agencyId]);
    if (agency.length === 0) throw aspirationsError('agency-not-found');
    if (entry.post !== 'HEAD') return;
    const others = await tx.query(
      `SELECT FROM agency_liaison
        WHERE agency_id = $1 AND id <> $2 AND post = 'HEAD'
          AND daterange(from_on, until_on, '[]') && daterange($3, $4, '[]')`,
      [agencyId, id, entry.from, entry.until],
    );
    if (others.length > 0) throw aspirationsError('head-already-named');
  }
}

async function receipt(tx: Transaction, agencyId: string, id: string): Promise<LiaisonReceipt> {
  const [row] = await tx.query<LiaisonReceipt>(
    `SELECT agency_id AS "agencyId", ${columns} FROM agency_liaison WHERE agency_id = $1 AND id = $2`,
    [agencyId, id],
  );
  if (!row) throw aspirationsError('liaison-not-found');
  return row;
}
