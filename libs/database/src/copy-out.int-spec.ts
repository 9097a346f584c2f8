import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { freshDatabase } from '#testing';
import type { CopiedRow } from './copied-row.js';
import { dataSourceOptions } from './database.module.js';
import { Database } from './database.js';
import type { Session } from './queryable.js';
import { sql } from './sql.js';

describe('a binary COPY', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let session: Session;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'copy-test' };
    dataSource = await new DataSource({ ...dataSourceOptions(options), logging: false }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(() => {
    session = new Database(dataSource).session();
  });
  afterEach(() => session.close());

  async function copied<Row>(query: ReturnType<typeof sql>, read: (row: CopiedRow) => Row): Promise<Row[]> {
    const rows: Row[] = [];
    await session.copyOut(query, (row) => rows.push(read(row)));
    return rows;
  }

  it('gives each value of each type', async () => {
    const texts = ['', `'); DROP TABLE x; --`, 'ä\\n"語"🌾', 'x'.repeat(200_000)];
    const rows = await copied(
      sql`SELECT n::int2, -9007199254740993::int8 * n, n / 4::float8, text, text
            FROM unnest(${texts}::text[]) WITH ORDINALITY AS given(text, n) WHERE n <> ${9} AND text <> ${"'"} ORDER BY n`,
      (row) => [row.int2(), row.int8(), row.float8(), row.text(), row.bytes()],
    );
    expect(rows).toEqual(
      texts.map((text, n) => [n + 1, String(-9007199254740993n * BigInt(n + 1)), (n + 1) / 4, text, Buffer.from(text)]),
    );
  });

  it('gives no row when there is none, and all of many', async () => {
    const count = sql`SELECT n::int8 FROM generate_series(1, ${20_000}) AS n`;
    expect(await copied(sql`SELECT 1::int8 WHERE false`, (row) => row.int8())).toEqual([]);
    expect(await copied(count, (row) => row.int8())).toEqual(Array.from({ length: 20_000 }, (_, n) => String(n + 1)));
  });

  it('rejects for an error of the server or of the reader, and the connection can be used again', async () => {
    await expect(copied(sql`SELECT 1 / 0`, (row) => row.int2())).rejects.toThrow('division by zero');
    const unreadable = () => {
      throw new Error('unreadable');
    };
    await expect(copied(sql`SELECT generate_series(1, 5)`, unreadable)).rejects.toThrow('unreadable');
    await expect(copied(sql`SELECT ${new Date()}`, (row) => row.text())).rejects.toThrow('COPY accepts');
    expect(await session.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});
