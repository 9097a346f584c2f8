import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { FaultEnvironment, lines, within } from './fault-environment.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

const code = '32.01.01.2001';

/** The default grace period of Kubernetes between SIGTERM and SIGKILL. */
const untilKilled = () => pause(30_000, 'killed', { ref: false });

describe('case 14: SIGTERM of a service', () => {
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

  it('case 14a: the service finishes its batch, commits the offset and ends; the rest is not lost', async () => {
    const service = await environment.start();
    const lock = await environment.lockSequence(3);
    for (let version = 1; version <= 10; version++) await service.publish({ code, version });
    await lock.waiters();
    service.signal('SIGTERM');
    await lock.release();
    expect([0, 'SIGTERM']).toContain(await service.exited);
    const done = await environment.count('effect');
    expect(done).toBeGreaterThanOrEqual(3);
    expect(await environment.effects()).toEqual(lines(code, 1, done));
    expect(await environment.committed()).toBe(done);
    await environment.start();
    await settled(10);
    expect(await environment.wire()).toEqual(lines(code, 1, 10));
  });

  it('case 14b: the service ends in bounded time while a handler hangs; the next process handles its event', async () => {
    const service = await environment.start();
    const lock = await environment.lockSequence(1);
    await service.publish({ code, version: 1 });
    await lock.waiters();
    service.signal('SIGTERM');
    expect([0, 'SIGTERM']).toContain(await Promise.race([service.exited, untilKilled()]));
    expect(await environment.effects()).toEqual([]);
    await lock.release();
    await environment.start();
    await settled(1);
  });

  it.each(['kafkajs', 'platformatic'] as const)(
    'case 14c: the service ends in bounded time while the broker does not respond; each event has one effect (%s)',
    async (producer) => {
      const network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
      const service = await environment.start({ brokers: network.address, producer });
      await service.publish({ code, version: 1 });
      await eventually(async () => expect(await environment.count('effect')).toBe(1), within);
      network.holds = (apiKey) => apiKey === apiKeys.produce;
      await service.publish({ code, version: 2 });
      await eventually(() => expect(network.holding).toBeGreaterThan(0), within);
      service.signal('SIGTERM');
      // The client's own timeout of 30 s for each attempt would exceed the grace period.
      expect([0, 'SIGTERM']).toContain(await Promise.race([service.exited, untilKilled()]));
      await network.close();
      await environment.start();
      await settled(2);
    },
  );
});
