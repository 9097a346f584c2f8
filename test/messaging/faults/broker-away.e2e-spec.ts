import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#testing';
import type { AreaVersion } from './effect.js';
import { FaultEnvironment, lines, within } from './fault-environment.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

const keys = ['32.01.01.2001', '32.01.01.2002', '32.01.01.2003'];
const every = (version: number): AreaVersion[] => keys.map((code) => ({ code, version }));

describe('case 3: a broker that', () => {
  let environment: FaultEnvironment;
  let network: KafkaProxy;

  beforeEach(async () => {
    environment = await FaultEnvironment.create();
    network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
  });
  afterEach(async () => {
    await environment.stop();
    await network.close();
  });

  async function settled(versions: number): Promise<void> {
    await eventually(async () => {
      for (const code of keys) expect(await environment.effects(code)).toEqual(lines(code, 1, versions));
      expect(await environment.count('outbox')).toBe(0);
    }, within);
    expect(await environment.count('dead_letter')).toBe(0);
  }

  it('case 3a: is away for a minute, costs no event and no memory: the outbox keeps what is said, the relay backs off', async () => {
    // With this heap the service runs, and cannot hold what is said meanwhile: 120 MB.
    const service = await environment.start({ brokers: network.address, heapMegabytes: 112 });
    await service.publish(...every(1));
    await eventually(async () => expect(await environment.count('effect')).toBe(keys.length), within);
    network.away = true;
    const startedAt = performance.now();
    await service.publish(...every(2));
    await environment.database.query(
      `INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
       SELECT uuidv7(), n % 16, topic, '32.02.01.' || 1000 + n % 1000, type,
              headers || jsonb_build_object('ce_id', uuidv7(), 'ce_type', 'sambung.registry.NobodyKnows.v1'),
              repeat('x', 20000)
         FROM (SELECT * FROM outbox LIMIT 1) one, generate_series(1, 6000) n`,
    );
    for (let version = 3; version <= 5; version++) await service.publish(...every(version));
    const waiting = 6_000 + 4 * keys.length;
    // The outage is as long as the promise says: its end is the condition.
    await eventually(() => expect(performance.now() - startedAt).toBeGreaterThan(60_000), { within: 120_000 });
    expect([await environment.count('outbox'), await environment.count('effect'), service.alive]).toEqual([
      waiting,
      keys.length,
      true,
    ]);
    // Far less than one try for each event that was said, or each 20 ms: producer, consumer and relay wait between tries.
    expect(network.refused).toBeLessThan(600);
    network.away = false;
    await settled(5);
    expect(service.alive).toBe(true);
  });

  it.each(['kafkajs', 'platformatic'] as const)(
    'case 3b: takes a record and whose acknowledgement is lost, loses nothing, and no effect is there twice (%s)',
    async (producer) => {
      let answers = 0;
      network.loses = (apiKey) => apiKey === apiKeys.produce && ++answers % 2 === 1;
      const service = await environment.start({ brokers: network.address, producer });
      for (let version = 1; version <= 20; version++) await service.publish(...every(version));
      await settled(20);
      expect(answers).toBeGreaterThan(1);
      // On the wire, too, no key goes back: a record that is there again stands next to itself, or behind a whole batch.
      const wire = await environment.wire();
      for (const code of keys)
        expect([...new Set(wire.filter((line) => line.startsWith(code)))]).toEqual(lines(code, 1, 20));
    },
  );
});
