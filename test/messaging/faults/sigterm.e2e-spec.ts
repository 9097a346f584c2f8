import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#testing';
import { FaultEnvironment, lines, within } from './fault-environment.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

const code = '32.01.01.2001';

/** Kubernetes kills what has not ended half a minute after SIGTERM, unless it is told otherwise. */
const untilKilled = () => pause(30_000, 'killed', { ref: false });

describe('case 14: a service that is sent SIGTERM', () => {
  let environment: FaultEnvironment;

  beforeEach(async () => {
    environment = await FaultEnvironment.create();
  });
  afterEach(() => environment.stop());

  const settled = (count: number) =>
    eventually(async () => {
      expect(await environment.effects(code)).toEqual(lines(code, 1, count));
      expect(await environment.count('outbox')).toBe(0);
    }, within);

  it('case 14a: finishes what is in hand, commits its offset, ends by itself, and loses nothing of the rest', async () => {
    const service = await environment.start();
    const gate = await environment.lockSequence(3);
    for (let version = 1; version <= 10; version++) await service.publish({ code, version });
    await gate.waiters();
    service.signal('SIGTERM');
    await gate.release();
    expect([0, 'SIGTERM']).toContain(await service.exited);
    const done = await environment.count('effect');
    expect(done).toBeGreaterThanOrEqual(3);
    expect(await environment.effects()).toEqual(lines(code, 1, done));
    expect(await environment.committed()).toBe(done);
    await environment.start();
    await settled(10);
    expect(await environment.wire()).toEqual(lines(code, 1, 10));
  });

  it('case 14b: ends in bounded time also when a handler does not end; its event is done by the next process', async () => {
    const service = await environment.start();
    const gate = await environment.lockSequence(1);
    await service.publish({ code, version: 1 });
    await gate.waiters();
    service.signal('SIGTERM');
    expect([0, 'SIGTERM']).toContain(await Promise.race([service.exited, untilKilled()]));
    expect(await environment.effects()).toEqual([]);
    await gate.release();
    await environment.start();
    await settled(1);
  });

  it.each(['kafkajs', 'platformatic'] as const)(
    'case 14c: ends in bounded time also when the broker does not answer it; what it sent is there once (%s)',
    async (producer) => {
      const network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
      const service = await environment.start({ brokers: network.address, producer });
      await service.publish({ code, version: 1 });
      await eventually(async () => expect(await environment.count('effect')).toBe(1), within);
      network.holds = (apiKey) => apiKey === apiKeys.produce;
      await service.publish({ code, version: 2 });
      await eventually(() => expect(network.holding).toBeGreaterThan(0), within);
      service.signal('SIGTERM');
      // Were the client's own patience waited for, 30 s for each try, this would not be so.
      expect([0, 'SIGTERM']).toContain(await Promise.race([service.exited, untilKilled()]));
      await network.close();
      await environment.start();
      await settled(2);
    },
  );
});
