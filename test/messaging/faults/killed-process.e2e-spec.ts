import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { eventually } from '#testing';
import { FaultEnvironment, lines, within } from './fault-environment.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

const code = '32.01.01.2001';

describe('case 1: kill -9 of a service', () => {
  let environment: FaultEnvironment;

  beforeEach(async () => {
    environment = await FaultEnvironment.create();
  });
  afterEach(() => environment.stop());

  const settled = (count: number) =>
    eventually(async () => {
      expect(await environment.effects()).toEqual(lines(code, 1, count));
      expect(await environment.count('outbox')).toBe(0);
    }, within);

  it('case 1a: between commit and relay: the next process publishes the committed events', async () => {
    // A relay reads its leases first: while it waits for the lock, the events stay unpublished.
    const leases = await environment.lockTable('relay_lease');
    const killed = await environment.start();
    await killed.publish({ code, version: 1 }, { code, version: 2 });
    await leases.waiters();
    await killed.kill();
    expect(await environment.count('outbox')).toBe(2);
    expect(await environment.wire()).toEqual([]);
    await leases.release();
    await environment.start();
    await settled(2);
    expect(await environment.wire()).toEqual(lines(code, 1, 2));
  });

  it('case 1a: the next process publishes them before the rest of it is loaded, and before its port is opened', async () => {
    const leases = await environment.lockTable('relay_lease');
    const killed = await environment.start();
    await killed.publish({ code, version: 1 }, { code, version: 2 });
    await leases.waiters();
    await killed.kill();
    await leases.release();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(environment.start({ port })).rejects.toThrow('EADDRINUSE');
    taken.close();
    expect(await environment.wire()).toEqual(lines(code, 1, 2));
    expect(await environment.count('outbox')).toBe(0);
  });

  it('case 1b: between acknowledgement and delete: the event is published again under its id, and has one effect', async () => {
    const deletion = await environment.lockTable('outbox_published');
    const killed = await environment.start({ reacts: false });
    await killed.publish({ code, version: 1 });
    const backends = await deletion.waiters();
    expect(await environment.wire()).toEqual(lines(code, 1, 1));
    await killed.kill();
    await environment.terminate(backends);
    await deletion.release();
    expect(await environment.count('outbox')).toBe(1);
    const next = await environment.start();
    await next.publish({ code, version: 2 });
    await settled(2);
    const records = await environment.records();
    expect(records.map(({ headers }) => Number(headers['ce_sequence']))).toEqual([1, 1, 2]);
    expect(records[0]!.headers['ce_id']).toBe(records[1]!.headers['ce_id']);
  });

  it('case 1c: between effect and offset commit: the event is delivered again, and has one effect', async () => {
    const network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
    network.holds = (apiKey) => apiKey === apiKeys.offsetCommit;
    const killed = await environment.start({ brokers: network.address });
    await killed.publish({ code, version: 1 });
    await eventually(() => expect(network.holding).toBeGreaterThan(0), within);
    expect(await environment.effects()).toEqual(lines(code, 1, 1));
    await killed.kill();
    await network.close();
    expect(await environment.committed()).toBe(-1);
    await environment.start();
    await eventually(async () => expect(await environment.committed()).toBe(1), within);
    await settled(1);
  });

  it('case 1d: in the middle of a batch: the next process handles the rest, each event once and in order', async () => {
    const events = Array.from({ length: 250 }, (_, n) => ({ code, version: n + 1 }));
    const publisher = await environment.start({ reacts: false });
    await publisher.publish(...events);
    await eventually(async () => expect(await environment.count('outbox')).toBe(0), within);
    await publisher.kill();
    const lock = await environment.lockSequence(150);
    const killed = await environment.start();
    const backends = await lock.waiters();
    const done = await environment.count('effect');
    expect([done > 0, done < 150]).toEqual([true, true]);
    await killed.kill();
    await environment.terminate(backends);
    await lock.release();
    expect(await environment.count('effect')).toBe(done);
    await environment.start();
    await settled(250);
  });
});
