import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#testing';
import { FaultStage, lines, within } from './fault-stage.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

const code = '32.01.01.2001';

describe('case 1: a service that is killed with kill -9', () => {
  let stage: FaultStage;

  beforeEach(async () => {
    stage = await FaultStage.set();
  });
  afterEach(() => stage.clear());

  const settled = (count: number) =>
    eventually(async () => {
      expect(await stage.effects()).toEqual(lines(code, 1, count));
      expect(await stage.count('outbox')).toBe(0);
    }, within);

  it('case 1a: between commit and relay, has said what it committed: the next process sends it', async () => {
    // Whoever relays looks at its leases first: it cannot, and so the moment lasts.
    const leases = await stage.shutTable('relay_lease');
    const killed = await stage.start();
    await killed.say({ code, version: 1 }, { code, version: 2 });
    await leases.reached();
    await killed.kill();
    expect(await stage.count('outbox')).toBe(2);
    expect(await stage.wire()).toEqual([]);
    await leases.open();
    await stage.start();
    await settled(2);
    expect(await stage.wire()).toEqual(lines(code, 1, 2));
  });

  it('case 1b: between acknowledge and delete, says it again under the same id, and the effect is there once', async () => {
    const crossingOff = await stage.shutTable('outbox_published');
    const killed = await stage.start({ reacts: false });
    await killed.say({ code, version: 1 });
    const backends = await crossingOff.reached();
    expect(await stage.wire()).toEqual(lines(code, 1, 1));
    await killed.kill();
    await stage.terminate(backends);
    await crossingOff.open();
    expect(await stage.count('outbox')).toBe(1);
    const next = await stage.start();
    await next.say({ code, version: 2 });
    await settled(2);
    const records = await stage.records();
    expect(records.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '1', '2']);
    expect(records[0]!.headers['ce_id']).toBe(records[1]!.headers['ce_id']);
  });

  it('case 1c: between effect and offset commit, is given the event again, and the effect is there once', async () => {
    const network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
    network.holds = (apiKey) => apiKey === apiKeys.offsetCommit;
    const killed = await stage.start({ brokers: network.address });
    await killed.say({ code, version: 1 });
    await eventually(() => expect(network.holding).toBeGreaterThan(0), within);
    expect(await stage.effects()).toEqual(lines(code, 1, 1));
    await killed.kill();
    await network.close();
    expect(await stage.committed()).toBe(-1);
    await stage.start();
    await eventually(async () => expect(await stage.committed()).toBe(1), within);
    await settled(1);
  });

  it('case 1d: in the middle of a batch, does the rest of it later, each event once and in order', async () => {
    const said = Array.from({ length: 250 }, (_, n) => ({ code, version: n + 1 }));
    const speaker = await stage.start({ reacts: false });
    await speaker.say(...said);
    await eventually(async () => expect(await stage.count('outbox')).toBe(0), within);
    await speaker.kill();
    const middle = await stage.shutGate(150);
    const killed = await stage.start();
    const backends = await middle.reached();
    const done = await stage.count('effect');
    expect([done > 0, done < 150]).toEqual([true, true]);
    await killed.kill();
    await stage.terminate(backends);
    await middle.open();
    expect(await stage.count('effect')).toBe(done);
    await stage.start();
    await settled(250);
  });
});
