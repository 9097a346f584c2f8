import { describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { eventually } from '#testing';
import { area, FailingBroker, OutboxFixture } from './outbox-fixture.conformance.js';
import { deleteSent } from './outbox-rows.js';
import { PeerSignal } from './peer-signal.js';
import { ShardLeases } from './shard-leases.js';
import { Signal } from './signal.js';

describe('the shards of the outbox', () => {
  const its = new OutboxFixture();

  it('are distributed evenly among replicas and taken over when one leaves', async () => {
    const [one, two] = [new ShardLeases(its.database, 5_000), new ShardLeases(its.database, 5_000)];
    await one.balance();
    expect(one.current().size).toBe(16);
    await two.balance();
    expect(two.current().size).toBe(0);
    await one.balance();
    await two.balance();
    expect([one.current().size, two.current().size]).toEqual([8, 8]);
    expect(new Set([...one.current().keys(), ...two.current().keys()]).size).toBe(16);
    await one.release();
    await two.balance();
    expect([one.current().size, two.current().size]).toEqual([0, 16]);
  });

  it('wake the relay of another replica when events of its shards are committed, once for many commits', async () => {
    const woken = { one: 0, two: 0 };
    const one = new ShardLeases(its.database, 60_000, () => void woken.one++);
    const two = new ShardLeases(its.database, 60_000, () => void woken.two++);
    for (const leases of [one, two, one, two]) await leases.balance();
    const peers = new PeerSignal(its.database, one);
    const [[own], [foreign]] = [[...one.current().keys()], [...two.current().keys()]];
    for (let commits = 0; commits < 100; commits++) peers.committed([own!, foreign!]);
    await eventually(() => expect(woken.two).toBe(2));
    peers.committed([own!]);
    peers.committed([foreign!]);
    await eventually(() => expect(woken.two).toBe(3));
    expect(woken.one).toBe(0);
    await Promise.all([one.release(), two.release()]);
    await its.database.query(sql`SELECT pg_notify('relay', ${String(foreign)})`);
    expect(woken.two).toBe(3);
  });

  it('move only between sends: a second replica publishes no row that the first is publishing', async () => {
    let arrive!: () => void;
    let release!: () => void;
    const arrived = new Promise<void>((resolve) => void (arrive = resolve));
    const gate = new Promise<void>((resolve) => void (release = resolve));
    const slow = new FailingBroker();
    const takes = slow.publish.bind(slow);
    slow.publish = async (records) => {
      arrive();
      await gate;
      await takes(records);
    };
    for (let n = 0; n < 32; n++) await its.publish(area(`32.01.01.20${10 + n}`, 1));
    const first = its.relay(slow);
    const second = its.relay(its.broker, new Signal());
    first.onApplicationBootstrap();
    await arrived;
    second.onApplicationBootstrap();
    // Both replicas have rebalanced twice since they know of each other.
    for (let look = 0; look < 2; look++) {
      await eventually(async () => expect(await its.database.query(sql`SELECT FROM relay`)).toHaveLength(2));
      const [now] = await its.database.query<{ at: Date }>(sql`SELECT clock_timestamp() AS at`);
      await eventually(async () =>
        expect(await its.database.query(sql`SELECT FROM relay WHERE seen_at > ${now!.at}`)).toHaveLength(2),
      );
    }
    release();
    await eventually(async () => expect(await its.left()).toBe(0));
    await first.beforeApplicationShutdown();
    await second.beforeApplicationShutdown();
    expect(slow.taken.length + its.broker.taken.length).toBe(32);
  });

  it('are taken over at once from a relay whose process died', async () => {
    await its.publish(area('32.01.01.2001', 1));
    const rows = await its.waiting();
    const [dying, other] = [new ShardLeases(its.database, 3_600_000), new ShardLeases(its.database, 3_600_000)];
    await dying.balance();
    await other.balance();
    expect(await other.hasDeadPeer()).toBe(false);
    await its.database.query(sql`SELECT pg_terminate_backend(backend) FROM relay WHERE owner = ${dying.owner}`);
    await eventually(async () => expect(await other.hasDeadPeer()).toBe(true));
    await other.balance();
    expect(other.current().size).toBe(16);
    expect(await other.hasDeadPeer()).toBe(false);
    await deleteSent(its.database, rows, dying.current());
    expect(await its.left()).toBe(1);
    await deleteSent(its.database, rows, other.current());
    expect(await its.left()).toBe(0);
  });

  it('stay with a relay that lost its session and opened another one', async () => {
    const [one, two] = [new ShardLeases(its.database, 3_600_000), new ShardLeases(its.database, 3_600_000)];
    await one.balance();
    await its.database.query(sql`SELECT pg_terminate_backend(backend) FROM relay WHERE owner = ${one.owner}`);
    await eventually(() => one.balance());
    await two.balance();
    expect([one.current().size, two.current().size]).toEqual([16, 0]);
  });

  it('cannot be emptied by a relay whose lease has expired', async () => {
    await its.publish(area('32.01.01.2001', 1));
    const rows = await its.waiting();
    const sleeper = new ShardLeases(its.database, 5_000);
    await sleeper.balance();
    const stale = sleeper.current();
    await its.database.query(sql`UPDATE relay_lease SET expires_at = clock_timestamp() - interval '1 s'`);
    await its.database.query(sql`DELETE FROM relay`);
    const other = new ShardLeases(its.database, 5_000);
    await other.balance();
    await deleteSent(its.database, rows, stale);
    expect(await its.left()).toBe(1);
    await deleteSent(its.database, rows, other.current());
    expect(await its.left()).toBe(0);
  });
});
