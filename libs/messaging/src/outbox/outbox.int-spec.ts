import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import { area, OutboxFixture, versionsOf } from './outbox-fixture.conformance.js';
import { batchLimits } from './outbox-reader.js';

const numbersTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

describe('the outbox', () => {
  const its = new OutboxFixture();

  it('stores an event if and only if the transaction commits', async () => {
    await its.publish(area('32.01.01.2001', 1));
    const rolledBack = its.database.transaction(async (tx) => {
      await its.outbox.add(tx, area('32.01.01.2001', 2));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(
      (await its.waiting()).map(({ payload }) => (JSON.parse(payload.toString()) as { version: number }).version),
    ).toEqual([1]);
  });

  it('is published in order per key, and counts published events', async () => {
    for (let version = 1; version <= 20; version++)
      await its.publish(area('32.01.01.2001', version), area('32.01.01.2002', version));
    await its.whileRelaying(() => eventually(async () => expect(await its.left()).toBe(0)));
    for (const key of ['32.01.01.2001', '32.01.01.2002']) {
      const versions = its.broker.taken
        .filter((record) => record.key === key)
        .map(({ headers }) => Number(headers['ce_sequence']));
      expect(versions).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    }
    const published = await its.database.query(
      sql`SELECT topic, type, sum(count)::int AS count FROM outbox_published GROUP BY 1, 2`,
    );
    expect(published).toEqual([{ topic: registryAreaV1.name, type: AreaRecorded.wireType, count: 40 }]);
  });

  it('publishes new events at once, triggered by the commit', async () => {
    await its.whileRelaying(async () => {
      await its.publish(area('32.01.01.2001', 1));
      await eventually(() => expect(its.broker.taken).toHaveLength(1));
    });
  });

  it('loses nothing while the broker is unavailable', async () => {
    its.broker.failures = 3;
    await its.publish(area('32.01.01.2001', 1), area('32.01.01.2001', 2));
    await its.whileRelaying(() => eventually(async () => expect(await its.left()).toBe(0)));
    expect(its.broker.taken.map(({ headers }) => Number(headers['ce_sequence']))).toEqual([1, 2]);
  });

  it('is published in batches, each row once and in order per key', async () => {
    const versions = numbersTo(batchLimits.rows);
    await its.publish(
      ...versions.flatMap((version) => [area('32.01.01.2001', version), area('32.01.01.2002', version)]),
    );
    await its.whileRelaying(async () => {
      await its.publish(area('32.01.01.2001', batchLimits.rows + 1));
      await eventually(async () => expect(await its.left()).toBe(0));
    });
    const sent = (key: string) =>
      its.broker.taken.filter((record) => record.key === key).map(({ headers }) => Number(headers['ce_sequence']));
    expect(sent('32.01.01.2001')).toEqual([...versions, batchLimits.rows + 1]);
    expect(sent('32.01.01.2002')).toEqual(versions);
  });

  it('continues after a failure with the first row that was not published', async () => {
    const versions = numbersTo(batchLimits.rows + 200);
    await its.publish(...versions.map((version) => area('32.01.01.2001', version)));
    its.broker.failAfter = 1;
    await its.whileRelaying(() => eventually(async () => expect(await its.left()).toBe(0)));
    expect(its.broker.taken.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(versions);
  });

  it('marks an unpublishable row as a dead letter that blocks its key, and other keys continue', async () => {
    its.broker.unpublishable = 'Desa 2';
    await its.publish(
      area('32.01.01.2001', 1),
      area('32.01.01.2001', 2),
      area('32.01.01.2001', 3),
      area('32.01.01.2002', 9),
    );
    await its.whileRelaying(async () => {
      await eventually(async () => expect(await its.left()).toBe(2));
      await its.publish(area('32.01.01.2001', 4), area('32.01.01.2002', 10));
      await eventually(async () => expect(await its.left()).toBe(3));
    });
    const sent = its.broker.taken.map(({ key, headers }) => `${key} ${Number(headers['ce_sequence'])}`);
    expect(sent.filter((row) => row.startsWith('32.01.01.2001'))).toEqual(['32.01.01.2001 1']);
    expect(sent.filter((row) => row.startsWith('32.01.01.2002'))).toEqual(['32.01.01.2002 9', '32.01.01.2002 10']);
    const deadLetter = await its.database.query(
      sql`SELECT dead_letter_reason AS reason FROM outbox WHERE dead_lettered_at IS NOT NULL`,
    );
    expect(deadLetter).toEqual([{ reason: 'never' }]);
  });

  it('blocks the later rows of a key, including those already read ahead', async () => {
    const rejected = batchLimits.rows;
    its.broker.unpublishable = `Desa ${rejected}"`;
    await its.publish(...versionsOf('32.01.01.2001', rejected + 200), area('32.01.01.2002', 7));
    await its.whileRelaying(() => eventually(async () => expect(await its.left()).toBe(201)));
    expect(its.sequences('32.01.01.2001')).toEqual(numbersTo(rejected - 1));
  });

  it('is published in requests of at most 5 MiB, however large its rows are', async () => {
    const versions = Array.from({ length: 40 }, (_, n) => n + 1);
    await its.publish(...versions.map((version) => area('32.01.01.2001', version)));
    await its.database.query(sql`UPDATE outbox SET payload = replace(payload, 'Desa', 'Desa' || repeat('x', 1000000))`);
    await its.whileRelaying(() => eventually(async () => expect(await its.left()).toBe(0)));
    expect(its.broker.taken.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(versions);
    expect(its.broker.mostBytes).toBeGreaterThan(3 * 1024 ** 2);
    expect(its.broker.mostBytes).toBeLessThan(5 * 1024 ** 2);
  });

  it('rejects an event that violates its contract before anything is written', () => {
    expect(() => AreaRecorded({ code: 'x', version: 1, kind: 'DESA', name: randomUUID(), parentCode: null })).toThrow();
  });
});
