import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { agencyAspirationsV1 } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { messageBroker, type MessageBroker } from '#messaging';
import { aspirationsError } from '../aspirations.errors.js';
import type { AgencyHistoryResponse, AgencyQuery, AgencyResponse } from './agency.dto.js';

const selectAgency = sql`
  SELECT id, version, status, name, short_name, kind, parent_id, categories,
         working_hours, delivery
    FROM agency`;

/** The agencies that act on aspirations. */
@Injectable()
export class Agencies implements OnModuleInit {
  constructor(
    private readonly database: Database,
    @Inject(messageBroker) private readonly broker: MessageBroker,
  ) {}

  /** Creates missing topics: the broker may have been replaced since the agencies were recorded. */
  async onModuleInit(): Promise<void> {
    const agencies = await this.database.query<{ id: string }>(sql`SELECT id FROM agency`);
    if (agencies.length > 0) await this.broker.ensureTopics(agencies.map(({ id }) => agencyAspirationsV1(id)));
  }

  async list({ limit, cursor, status, category, parent }: AgencyQuery): Promise<Page<AgencyResponse>> {
    const [after] = cursor === undefined ? [''] : cursorValues(cursor, z.tuple([z.string()]));
    const rows = await this.database.query<AgencyResponse>(
      sql`${selectAgency}
        WHERE id > ${after} AND status = ${status} AND (${category ?? null}::text IS NULL
          OR ${category ?? null} = ANY(categories))
          AND (${parent ?? null}::text IS NULL OR parent_id = ${parent ?? null})
        ORDER BY id LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, (agency) => [agency.id]);
  }

  /** 404 `agency-not-found`. */
  async get(id: string, from: Pick<Transaction, 'query'> = this.database): Promise<AgencyResponse> {
    const [agency] = await from.query<AgencyResponse>(sql`${selectAgency} WHERE id = ${id}`);
    if (!agency) throw aspirationsError('agency-not-found');
    return agency;
  }

  async history(id: string): Promise<AgencyHistoryResponse> {
    await this.get(id);
    const rows = await this.database.query<Omit<AgencyHistoryResponse['items'][number], 'at'> & { at: Date }>(
      sql`SELECT version, action, entry, actor, reason, at FROM agency_history WHERE agency_id = ${id} ORDER BY version`,
    );
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  /**
   * Whether aspirations can be assigned to this agency. Locks its row, so that this holds until the transaction ends and
   * positions in its feed are given in order.
   */
  async exists(tx: Pick<Transaction, 'query'>, id: string): Promise<boolean> {
    const rows = await tx.query(sql`SELECT FROM agency WHERE id = ${id} AND status = 'ACTIVE' FOR NO KEY UPDATE`);
    return rows.length > 0;
  }
}
