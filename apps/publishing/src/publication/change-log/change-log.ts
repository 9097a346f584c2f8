import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { sql, type Transaction } from '#database';
import { type ChainedChange, hashOfChange } from './change-chain.js';
import { NewestChange } from './newest-change.js';

export type NewChange = Omit<ChainedChange, 'seq' | 'at'>;

/** Numbers and chains the changes of what the public reads. */
@Injectable()
export class ChangeLog {
  constructor(private readonly newest: NewestChange) {}

  /** Adds the changes in their order; until the transaction ends no other one adds any. */
  async append(tx: Transaction, changes: readonly NewChange[]): Promise<ChainedChange[]> {
    const [head] = await tx.query<{ seq: string; at: Date; hash: string }>(
      sql`SELECT seq, at, hash FROM publication_head WHERE id = 1 FOR UPDATE`,
    );
    let { hash } = head!;
    // The days of the chain follow each other, also when the clocks of two replicas differ.
    const at = new Date(Math.max(Date.now(), head!.at.getTime()));
    const chained = changes.map((change, index) => ({ ...change, seq: Number(head!.seq) + index + 1, at }));
    const rows = chained.map((change) => {
      hash = hashOfChange(hash, change);
      const { documentId, editionId, contentHash, ...rest } = change;
      return {
        ...rest,
        day: jakartaDate(at),
        document_id: documentId,
        edition_id: editionId,
        content_hash: contentHash,
        hash,
      };
    });
    await tx.query(sql`
      INSERT INTO publication_change
      SELECT * FROM jsonb_populate_recordset(NULL::publication_change, ${JSON.stringify(rows)})`);
    await tx.query(sql`
      UPDATE publication_head SET seq = ${chained.at(-1)!.seq}, at = ${at}, hash = ${hash} WHERE id = 1`);
    tx.afterCommit(() => this.newest.forget());
    return chained;
  }
}
