import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, type Queryable, sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { ClaimContact } from './claim-report.entity.js';

const batchSize = 1_000;
const retentionDays = 180;

interface Sealed {
  readonly contact: string;
}

/** How citizens who reported a claim can be asked back: the only access to it. */
@Injectable()
export class ClaimContacts {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  store(tx: Transaction, reportId: string, contact: string, storedAt: Date): void {
    const wrappedKey = this.vault.newKey();
    const sealed = this.vault.seal(wrappedKey, { contact } satisfies Sealed, reportId);
    tx.enqueueInsert(ClaimContact, { reportId, wrappedKey, sealed, storedAt });
  }

  /** Of those of these reports that gave one. */
  async of(source: Queryable, reportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await source.query<ClaimContact>(
      sql`SELECT report_id, wrapped_key, sealed FROM claim_contact WHERE report_id = ANY (${reportIds}::uuid[])`,
    );
    return new Map(
      rows.map(({ reportId, wrappedKey, sealed }) => [
        reportId,
        this.vault.open<Sealed>(wrappedKey, sealed, reportId).contact,
      ]),
    );
  }

  /** Deletes the contacts that are older than half a year. Replicas may run it concurrently. Gives their number. */
  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  deleteOld(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - retentionDays * 86_400_000);
    return inBatches(batchSize, async () => {
      const rows = await this.database.query(sql`
        DELETE FROM claim_contact WHERE report_id IN (
          SELECT report_id FROM claim_contact WHERE stored_at < ${before} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING 1`);
      return rows.length;
    });
  }
}
