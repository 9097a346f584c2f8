import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { agencyAspirationsV1 } from '#contracts';
import { Database, type Transaction } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { messageBroker, type MessageBroker } from '#messaging';
import { aspirationsError } from '../aspirations.errors.js';
import type { AgencyEntry, AgencyQuery, AgencyResponse } from './agency.dto.js';

/** The agencies that act on aspirations. */
@Injectable()
export class Agencies implements OnModuleInit {
  constructor(
    private readonly database: Database,
    @Inject(messageBroker) private readonly broker: MessageBroker,
  ) {}

  /** The broker may be another one than that on which the agencies were entered. */
  async onModuleInit(): Promise<void> {
    const agencies = await this.database.query<{ id: string }>(`SELECT id FROM agency`);
    if (agencies.length > 0) await this.broker.ensureTopics(agencies.map(({ id }) => agencyAspirationsV1(id)));
  }

  /** Enters or changes an agency. Its topic comes first: an agency without one could not be spoken to. */
  async record(id: string, { name, shortName, email }: AgencyEntry): Promise<AgencyResponse> {
    await this.broker.ensureTopics([agencyAspirationsV1(id)]);
    await this.database.query(
      `INSERT INTO agency (id, name, short_name, email) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
          SET name = excluded.name, short_name = excluded.short_name, email = excluded.email, updated_at = now()`,
      [id, name, shortName, email],
    );
    return { id, name, shortName };
  }

  async list({ limit, cursor }: AgencyQuery): Promise<Page<AgencyResponse>> {
    const [after] = cursor === undefined ? [''] : cursorValues(cursor, z.tuple([z.string()]));
    const rows = await this.database.query<AgencyResponse>(
      `SELECT id, name, short_name AS "shortName" FROM agency WHERE id > $1 ORDER BY id LIMIT $2`,
      [after, limit + 1],
    );
    return pageOf(rows, limit, (agency) => [agency.id]);
  }

  /** Whom to write to; agencies that do not exist are left out. */
  contacts(ids: readonly string[]): Promise<{ agencyId: string; name: string; email: string }[]> {
    return this.database.query(`SELECT id AS "agencyId", name, email FROM agency WHERE id = ANY($1) ORDER BY id`, [
      ids,
    ]);
  }

  async exists(tx: Pick<Transaction, 'query'>, id: string): Promise<boolean> {
    return (await tx.query(`SELECT FROM agency WHERE id = $1`, [id])).length > 0;
  }

  /** 404 `agency-not-found`. */
  async require(id: string): Promise<void> {
    if (!(await this.exists(this.database, id))) throw aspirationsError('agency-not-found');
  }
}
