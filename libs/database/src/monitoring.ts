import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { camelCaseRows } from './camel-case-rows.js';
import type { Queryable } from './queryable.js';
import type { Sql } from './sql.js';

/** A probe waits for its answer no longer than this: `HealthIndicators` gives up after 3 s. */
const answerWithinMs = 2_500;

/**
 * Connections of their own for probes and metrics: a pool whose connections are all in use is slow, and not down. They show
 * whether the database answers.
 */
@Injectable()
export class Monitoring implements Queryable, OnApplicationShutdown {
  private readonly pool: Pool;

  constructor({ options }: DataSource) {
    const { url, applicationName, extra } = options as { url: string; applicationName: string; extra: object };
    this.pool = new Pool({
      ...extra,
      connectionString: url,
      application_name: applicationName,
      // One for the probes, one for a slow scrape.
      max: 2,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    // An idle connection that is lost is replaced by the next query.
    this.pool.on('error', () => undefined);
  }

  async query<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    return camelCaseRows((await this.pool.query<Row>(text, [...values])).rows);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
