import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { freshDatabase, type TestDatabase } from '#testing';
import { key, keyset } from './keyset.js';
import { page } from './page.js';

interface Row {
  readonly id: string;
  readonly heldOn: string;
  readonly at: Date;
  readonly score: number;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await database.query(sql`CREATE TABLE meeting (id uuid, held_on date, at timestamptz, score int)`);
  await database.query(sql`
    INSERT INTO meeting
    SELECT gen_random_uuid(), date '2026-01-01' + n % 3, timestamptz '2026-01-01' + n % 4 * interval '1 ms', n % 5
      FROM generate_series(1, 23) AS n`);
});
afterAll(() => database?.drop());

const orders = {
  'one column': keyset({ id: key.uuid() }),
  'one column, descending': keyset({ id: key.uuid(sql`meeting.id`) }, 'desc'),
  'two columns': keyset({ heldOn: key.date(), id: key.uuid() }),
  'three columns, descending': keyset({ at: key.timestamp(), score: key.int(), id: key.uuid() }, 'desc'),
};
const selected = sql`SELECT id, held_on::text, at, score FROM meeting`;

describe.each(Object.entries(orders))('a list by %s', (_name, order) => {
  it.each([1, 2, 22, 23, 24])('has every row once, in its order, in pages of %i', async (limit) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const rows: Row[] = await database.query<Row>(
        sql`${selected} WHERE score >= ${0} AND ${order.after({ cursor })} ${order.orderAndLimit({ limit })}`,
      );
      const { items, next }: { items: string[]; next: string | null } = page(rows, { limit }, order, ({ id }) => id);
      expect(items.length).toBeLessThanOrEqual(limit);
      found.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    const all = await database.query<Row>(sql`${selected} ${order.order}`);
    expect(found).toEqual(all.map(({ id }) => id));
  });

  it('refuses the cursor of another list', () => {
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect(() => order.after({ cursor })).toThrow('invalid-request');
  });
});
