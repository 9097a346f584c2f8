import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { ContentStore, type Span } from './content-store.js';

/** A slow reader holds no more than this in memory, and no connection. */
const chunkBytes = 512 * 1024;

/**
 * Stores content in the database of the service: rows and content are committed and backed up together, and no further
 * system is necessary. One row per file, out of line and uncompressed (STORAGE EXTERNAL): the files are compressed already,
 * and a piece from the middle is read without the rest.
 */
@Injectable()
export class PostgresContentStore extends ContentStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async put(tx: Transaction, id: string, content: Buffer): Promise<void> {
    await tx.query(sql`INSERT INTO attachment_content (attachment_id, content) VALUES (${id}, ${content})`);
  }

  override async *read(id: string, { start, length }: Span): AsyncGenerator<Buffer> {
    for (let read = 0; read < length; read += chunkBytes) {
      const [row] = await this.database.query<{ piece: Buffer }>(
        sql`SELECT substring(content FROM ${start + read + 1} FOR ${Math.min(chunkBytes, length - read)}) AS piece
              FROM attachment_content WHERE attachment_id = ${id}`,
      );
      if (!row) throw new Error(`The content of attachment ${id} does not exist`);
      yield row.piece;
    }
  }

  override async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(sql`DELETE FROM attachment_content WHERE attachment_id = ANY (${ids}::uuid[])`);
  }
}
