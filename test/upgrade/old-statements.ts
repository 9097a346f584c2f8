import { Client, escapeIdentifier } from 'pg';
import { defaultDatabaseSettings } from '#settings';
import type { Tables } from './released-schema.js';

/** How often each statement has run, and what failed. */
export interface StatementsRun {
  readonly rounds: number;
  readonly failed: readonly string[];
}

/**
 * Runs what a version may ask of each of its tables, over and over, with the limits of a service: reads, writes and locks of all
 * its columns. Writes change no row, but need their columns and their locks.
 */
export class OldStatements {
  private readonly stopped = new AbortController();
  private readonly failed = new Set<string>();
  private rounds = 0;
  private running = Promise.resolve();

  private constructor(
    private readonly client: Client,
    private readonly statements: readonly string[],
  ) {}

  static async start(url: string, tables: Tables): Promise<OldStatements> {
    const client = new Client({ connectionString: url, application_name: 'old version' });
    await client.connect();
    await client.query(`SET lock_timeout = '${defaultDatabaseSettings.DATABASE_LOCK_TIMEOUT}s'`);
    const old = new OldStatements(client, Object.entries(tables).flatMap(statementsOf));
    await old.runAll();
    old.running = old.loop();
    return old;
  }

  /** After one more round. */
  async stop(): Promise<StatementsRun> {
    this.stopped.abort();
    await this.running;
    await this.runAll();
    await this.client.end();
    return { rounds: this.rounds, failed: [...this.failed] };
  }

  private async loop(): Promise<void> {
    while (!this.stopped.signal.aborted) await this.runAll();
  }

  private async runAll(): Promise<void> {
    for (const statement of this.statements)
      await this.client
        .query(statement)
        .catch((error: unknown) => this.failed.add(`${statement}: ${(error as Error).message}`));
    this.rounds++;
  }
}

function statementsOf([table, columns]: [string, Tables[string]]): string[] {
  const name = escapeIdentifier(table);
  const all = Object.keys(columns).map(escapeIdentifier);
  const written = Object.entries(columns)
    .filter(([, { generated }]) => !generated)
    .map(([column]) => escapeIdentifier(column));
  return [
    `SELECT ${all.join(', ')} FROM ${name} LIMIT 1`,
    `INSERT INTO ${name} (${written.join(', ')}) OVERRIDING SYSTEM VALUE SELECT ${written.join(', ')} FROM ${name} LIMIT 0`,
    `SELECT FROM ${name} LIMIT 1 FOR UPDATE`,
  ];
}
