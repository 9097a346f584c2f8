import { describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { sql } from '#database';
import { lines, within } from './fault-environment.js';
import { apiKeys } from './kafka-proxy.js';
import { ProxiedEnvironment } from './proxied-environment.js';

const code = '32.01.01.2001';

describe('case 2: two relays on one shard', () => {
  const its = new ProxiedEnvironment();

  const epochs = async () =>
    (await its.environment.database.query<{ epoch: string }>(sql`SELECT epoch FROM relay_lease ORDER BY shard`)).map(
      ({ epoch }) => Number(epoch),
    );

  it('case 2: the epoch fences off a relay whose lease expired while it was sending: the newest event becomes the last one again, each event has one effect and is counted once', async () => {
    its.network.holds = (apiKey) => apiKey === apiKeys.produce;
    const stopped = await its.environment.start({ brokers: its.network.address, reacts: false });
    await stopped.publish({ code, version: 1 });
    await eventually(() => expect(its.network.holding).toBeGreaterThan(0), within);
    stopped.signal('SIGSTOP');
    const before = await epochs();

    // The lease expires: the other relay acquires the shard and publishes its row and the next ones.
    const other = await its.environment.start();
    await other.publish({ code, version: 2 });
    await eventually(async () => expect(await its.environment.effects()).toEqual(lines(code, 1, 2)), within);
    await eventually(async () => expect(await its.environment.count('outbox')).toBe(0), within);
    expect((await epochs()).every((epoch, shard) => epoch > before[shard]!)).toBe(true);

    // The request of the stopped relay arrives now, after what the other one has published.
    its.network.release();
    await eventually(
      async () => expect(await its.environment.wire()).toEqual([...lines(code, 1, 2), `${code} 1`]),
      within,
    );
    stopped.signal('SIGCONT');
    await eventually(async () => expect((await its.environment.wire()).slice(3)).toEqual([`${code} 2`]), within);
    await stopped.publish({ code, version: 3 });
    await eventually(async () => expect(await its.environment.effects()).toEqual(lines(code, 1, 3)), within);
    await eventually(async () => expect(await its.environment.count('outbox')).toBe(0), within);
    expect(await its.environment.database.query(sql`SELECT sum(count)::int AS count FROM outbox_published`)).toEqual([
      { count: 3 },
    ]);
    expect(stopped.alive).toBe(true);
  });

  it('case 2: leaves the newest event of a key on a compacted topic after a relay woke up and had sent an older one last', async () => {
    its.network.holds = (apiKey) => apiKey === apiKeys.produce;
    const stopped = await its.environment.start({ brokers: its.network.address, reacts: false });
    await stopped.publish({ code, version: 1 });
    await eventually(() => expect(its.network.holding).toBeGreaterThan(0), within);
    stopped.signal('SIGSTOP');
    const other = await its.environment.start({ reacts: false });
    await other.publish({ code, version: 2 });
    await eventually(async () => expect(await its.environment.wire()).toEqual(lines(code, 1, 2)), within);
    its.network.release();
    stopped.signal('SIGCONT');
    await eventually(async () => expect((await its.environment.wire()).at(-1)).toBe(`${code} 2`), within);
    await eventually(async () => expect((await its.environment.wire()).length).toBeGreaterThan(3), within);
    await its.environment.compact();
    expect((await its.environment.wire()).filter((line) => line.startsWith(code))).toEqual([`${code} 2`]);
  });
});
