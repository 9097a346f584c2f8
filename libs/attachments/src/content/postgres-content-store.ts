import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { ContentStore, type Span } from './content-store.js';

/** No reader, however slow, holds more in memory than this, and none holds a connection. */
const chunkBytes = 512 * 1024;

/**
 * In the service's own database: what is committed has its bytes, a backup holds both, and there is nothing more to run.
 * One row per file, kept out of line and not compressed (STORAGE EXTERNAL): the files are compressed already, and a
 * piece from the middle is then read without the rest.
 */
@Injectable()
export class PostgresContentStore extends ContentStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async put(tx: Transaction, id: string, content: Buffer): Promise<void> {
    await tx.query(`INSERT INTO attachment_content (attachment_id, content) VALUES ($1, $2)`, [id, content]);
  }

  override async *read(id: string, { start, length }: Span): AsyncGenerator<Buffer> {
    for (let read = 0; read < length; read += chunkBytes) {
      const [row] = await this.database.query<{ piece: Buffer }>(
        `SELECT substring(content FROM $2 FOR $3) AS piece FROM attachment_content WHERE attachment_id = $1`,
        [id, start + read + 1, Math.min(chunkBytes, length - read)],
      );
      if (!row) throw new Error(`the content of attachment ${id} is gone`);
      yield row.piece;
    }
  }

  override async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM attachment_content WHERE attachment_id = ANY ($1::uuid[])`, [ids]);
  }
}
