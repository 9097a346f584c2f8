import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, isOutage, sql, type Transaction } from '#database';
import { DomainError } from '#http-api';
import { Vault } from '#vault';
import { KimImportCheck } from './kim-import-check.service.js';
import { KimImportWriter } from './kim-import-writer.service.js';
import { fault, type FaultCode, isRuleFault } from './kim-import-faults.js';
import {
  finishImport,
  type ImportedKim,
  type OpenImport,
  pendingOf,
  storeOutcomes,
  lockOpenImport,
} from './kim-import-rows.js';
import type { FileKim } from './read-kim-file.js';

const batchSize = 50;

/** Imports submitted files, a batch of KIM in each transaction: after a crash another replica continues. */
@Injectable()
export class KimImportJob {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly check: KimImportCheck,
    private readonly entry: KimImportWriter,
  ) {}

  /** Runs until no KIM is pending, or another replica holds the lock. */
  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    while (await this.next());
  }

  /** When a batch fails, its KIM are imported one by one, to find the one that is refused. */
  private async next(): Promise<boolean> {
    try {
      return await this.database.transaction((tx) => this.chunk(tx, batchSize));
    } catch (error) {
      if (isOutage(error)) throw error;
    }
    try {
      return await this.database.transaction((tx) => this.chunk(tx, 1));
    } catch (error) {
      if (isOutage(error)) throw error;
      const code = error instanceof DomainError && isRuleFault(error.code) ? error.code : 'import-failed';
      return this.database.transaction((tx) => this.refuse(tx, code));
    }
  }

  private async chunk(tx: Transaction, limit: number): Promise<boolean> {
    const open = await lockImport(tx);
    if (!open) return false;
    const kims = await this.pending(tx, open, limit);
    const results = await this.check.of(tx, kims);
    const fine = kims.filter((_kim, place) => results[place]!.faults.length === 0);
    const ids = await this.entry.write(tx, fine, open.requestedBy);
    const entered = new Map(fine.map(({ line }, place) => [line, ids[place]!]));
    const outcomes = kims.map(({ line }, place): Omit<ImportedKim, 'sealed'> => {
      const { knownId, faults } = results[place]!;
      const kimId = entered.get(line) ?? knownId ?? null;
      const state = entered.has(line) ? 'ENTERED' : knownId ? 'KNOWN' : 'REFUSED';
      return { line, state, kimId, faults };
    });
    await storeOutcomes(tx, open.id, outcomes);
    await finishImport(tx, open.id);
    return true;
  }

  private async refuse(tx: Transaction, code: FaultCode): Promise<boolean> {
    const open = await lockImport(tx);
    if (!open) return false;
    const pending = await pendingOf(tx, open.id, 1);
    const refused = pending.map(
      ({ line }) => ({ line, state: 'REFUSED', kimId: null, faults: [fault(line, null, code)] }) as const,
    );
    await storeOutcomes(tx, open.id, refused);
    await finishImport(tx, open.id);
    return true;
  }

  private async pending(tx: Transaction, { id, wrappedKey }: OpenImport, limit: number): Promise<FileKim[]> {
    const rows = await pendingOf(tx, id, limit);
    return rows.map(({ sealed }) => this.vault.open<FileKim>(wrappedKey, sealed, id));
  }
}

/** One import runs at a time in the whole registry: two files with the same KIM must not both find it missing. */
async function lockImport(tx: Transaction): Promise<OpenImport | undefined> {
  const [lock] = await tx.query<{ taken: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(hashtext('kim-import')) AS taken`,
  );
  return lock?.taken ? lockOpenImport(tx) : undefined;
}
