import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#testing';
import { FaultEnvironment, lines, within } from './fault-environment.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

const code = '32.01.01.2001';

describe('case 2: two relays on one shard', () => {
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

  const epochs = async () =>
    (await environment.database.query<{ epoch: string }>(`SELECT epoch FROM relay_lease ORDER BY shard`)).map(
      ({ epoch }) => Number(epoch),
    );

  it('case 2: one that overslept its lease in a send is fenced off by its epoch: order kept, effects once, both counted once', async () => {
    network.holds = (apiKey) => apiKey === apiKeys.produce;
    const sleeper = await environment.start({ brokers: network.address, reacts: false });
    await sleeper.publish({ code, version: 1 });
    await eventually(() => expect(network.holding).toBeGreaterThan(0), within);
    sleeper.signal('SIGSTOP');
    const before = await epochs();

    // The lease runs out, and the other one takes the shard, its row and what follows.
    const other = await environment.start();
    await other.publish({ code, version: 2 });
    await eventually(async () => expect(await environment.effects()).toEqual(lines(code, 1, 2)), within);
    await eventually(async () => expect(await environment.count('outbox')).toBe(0), within);
    expect((await epochs()).every((epoch, shard) => epoch > before[shard]!)).toBe(true);

    // What the sleeper had on its way arrives now, behind what the other one has sent.
    network.release();
    sleeper.signal('SIGCONT');
    await eventually(async () => expect((await environment.wire()).length).toBeGreaterThan(2), within);
    await sleeper.publish({ code, version: 3 });
    await eventually(async () => expect(await environment.effects()).toEqual(lines(code, 1, 3)), within);
    const wire = await environment.wire();
    expect(wire.slice(0, 3)).toEqual([...lines(code, 1, 2), `${code} 1`]);
    await eventually(async () => expect(await environment.count('outbox')).toBe(0), within);
    expect(await environment.database.query(`SELECT sum(count)::int AS count FROM outbox_published`)).toEqual([
      { count: 3 },
    ]);
    expect(sleeper.alive).toBe(true);
  });
});
