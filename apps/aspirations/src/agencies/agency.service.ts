import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { agencyAspirationsV1, type Topic } from '#contracts';
import { allOf, Database, type Queryable, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import { messageBroker, type MessageBroker } from '#messaging';
import type { AgencyHistoryResponse, AgencyPage, AgencyQuery, AgencyResponse } from './agency.dto.js';
import { agencyError } from './agency.errors.js';
import type { AgencyHistory } from './agency-history.entity.js';

const selectAgency = sql`
  SELECT id, version, status, name, short_name, kind, parent_id, area_code, categories, working_hours, delivery
    FROM agency`;

const retryMs = 5_000;

const byId = keyset({ id: key.text() });

/** The agencies that handle aspirations. */
@Injectable()
export class Agencies implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Agencies');
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    @Inject(messageBroker) private readonly broker: MessageBroker,
  ) {}

  /** Creates missing topics: the broker may have been replaced since the agencies were recorded. */
  async onModuleInit(): Promise<void> {
    const agencies = await this.database.query<{ id: string }>(sql`SELECT id FROM agency`);
    if (agencies.length > 0) void this.ensureTopics(agencies.map(({ id }) => agencyAspirationsV1(id)));
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** Until the broker accepts this service; events wait in the outbox meanwhile. */
  private async ensureTopics(topics: readonly Topic[]): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        return await this.broker.ensureTopics(topics);
      } catch (error) {
        this.logger.warn({ err: error }, 'the topics of the agencies could not be checked; retrying');
      }
      await pause(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async list(query: AgencyQuery): Promise<AgencyPage> {
    const { status, category, parent } = query;
    const condition = allOf(
      sql`status = ${status}`,
      category && sql`${category} = ANY(categories)`,
      parent && sql`parent_id = ${parent}`,
      byId.after(query),
    );
    const rows = await this.database.query<AgencyResponse>(
      sql`${selectAgency} WHERE ${condition} ${byId.orderAndLimit(query)}`,
    );
    return page(rows, query, byId);
  }

  /** @throws 404 `agency-not-found` */
  async get(id: string, source: Queryable = this.database): Promise<AgencyResponse> {
    const [agency] = await source.query<AgencyResponse>(sql`${selectAgency} WHERE id = ${id}`);
    if (!agency) throw agencyError('agency-not-found');
    return agency;
  }

  async history(id: string): Promise<AgencyHistoryResponse> {
    await this.get(id);
    const rows = await this.database.query<Readonly<AgencyHistory>>(sql`
      SELECT version, action, entry, actor, reason, at FROM agency_history WHERE agency_id = ${id} ORDER BY version`);
    return { items: rows.map((row) => ({ ...row, entry: { ...row.entry }, at: row.at.toISOString() })) };
  }

  /**
   * Whether aspirations can be assigned to this agency. Locks its row, so that this holds until the transaction ends and
   * positions in its feed are given in order.
   */
  async exists(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(sql`SELECT FROM agency WHERE id = ${id} AND status = 'ACTIVE' FOR NO KEY UPDATE`);
    return rows.length > 0;
  }
}
