import { describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { sql } from '#database';
import type { AreaVersion } from './effect.js';
import { lines, within } from './fault-environment.js';
import { apiKeys } from './kafka-proxy.js';
import { ProxiedEnvironment } from './proxied-environment.js';

const keys = ['32.01.01.2001', '32.01.01.2002', '32.01.01.2003'];
const every = (version: number): AreaVersion[] => keys.map((code) => ({ code, version }));

describe('case 3: a broker', () => {
  const its = new ProxiedEnvironment();

  async function settled(versions: number): Promise<void> {
    await eventually(async () => {
      for (const code of keys) expect(await its.environment.effects(code)).toEqual(lines(code, 1, versions));
      expect(await its.environment.count('outbox')).toBe(0);
    }, within);
    expect(await its.environment.count('dead_letter')).toBe(0);
  }

  it('case 3a: an outage of a minute loses no event and holds none in memory: the outbox stores them, the relay backs off', async () => {
    // The heap is large enough for the service, and too small for the 120 MB of events published during the outage.
    const service = await its.environment.start({ brokers: its.network.address, heapMegabytes: 112 });
    await service.publish(...every(1));
    await eventually(async () => expect(await its.environment.count('effect')).toBe(keys.length), within);
    its.network.isUnreachable = true;
    const startedAt = performance.now();
    await service.publish(...every(2));
    await its.environment.database.query(
      sql`INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
       SELECT uuidv7(), n % 16, topic, '32.02.01.' || 1000 + n % 1000, type,
              headers || jsonb_build_object('ce_id', uuidv7(), 'ce_type', 'sambung.registry.Unknown.v1'),
              repeat('x', 20000)
         FROM (SELECT * FROM outbox LIMIT 1) one, generate_series(1, 6000) n`,
    );
    for (let version = 3; version <= 5; version++) await service.publish(...every(version));
    const waiting = 6_000 + 4 * keys.length;
    // The length of the outage is the condition that is waited for.
    await eventually(() => expect(performance.now() - startedAt).toBeGreaterThan(60_000));
    expect([await its.environment.count('outbox'), await its.environment.count('effect'), service.alive]).toEqual([
      waiting,
      keys.length,
      true,
    ]);
    // Far fewer attempts than one for each event, or one each 20 ms: producer, consumer and relay back off.
    expect(its.network.refused).toBeLessThan(600);
    its.network.isUnreachable = false;
    await settled(5);
    expect(service.alive).toBe(true);
  });

  it.each(['kafkajs', 'platformatic'] as const)(
    'case 3b: a lost acknowledgement loses no record and repeats no effect (%s)',
    async (producer) => {
      let responses = 0;
      its.network.drops = (apiKey) => apiKey === apiKeys.produce && ++responses % 2 === 1;
      const service = await its.environment.start({ brokers: its.network.address, producer });
      for (let version = 1; version <= 20; version++) await service.publish(...every(version));
      await settled(20);
      expect(responses).toBeGreaterThan(1);
      // The topic keeps the order of each key, too: a repeated record follows itself, or the whole batch.
      const wire = await its.environment.wire();
      for (const code of keys)
        expect([...new Set(wire.filter((line) => line.startsWith(code)))]).toEqual(lines(code, 1, 20));
    },
  );
});
