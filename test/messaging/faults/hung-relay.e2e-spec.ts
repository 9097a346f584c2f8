import { describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { sql } from '#database';
import { lines, within } from './fault-environment.js';
import { apiKeys } from './kafka-proxy.js';
import { ProxiedEnvironment } from './proxied-environment.js';

const code = '32.01.01.2001';

describe('case 20: a relay that publishes nothing beside a healthy one', () => {
  const its = new ProxiedEnvironment();

  const owners = async () =>
    (
      await its.environment.database.query<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM relay_lease WHERE expires_at > clock_timestamp() GROUP BY owner`,
      )
    ).map(({ count }) => count);

  it.each(['kafkajs', 'platformatic'] as const)(
    'case 20: a healthy relay takes over all shards of one whose request stays without an answer (%s)',
    async (producer) => {
      its.network.holds = (apiKey) => apiKey === apiKeys.produce;
      const hung = await its.environment.start({ brokers: its.network.address, reacts: false, producer });
      await hung.publish({ code, version: 1 });
      await eventually(() => expect(its.network.holding).toBe(1), within);

      const healthy = await its.environment.start({ reacts: false });
      await healthy.publish({ code, version: 2 });
      await eventually(async () => expect(await its.environment.wire()).toEqual(lines(code, 1, 2)), within);
      expect(its.network.holding).toBe(1);
      expect(await owners()).toEqual([16]);
      expect(hung.alive).toBe(true);
    },
  );

  it('case 20: a relay that cannot reach the broker leaves all its shards to a healthy one, and gets its share back', async () => {
    const cutOff = await its.environment.start({ brokers: its.network.address, reacts: false });
    const healthy = await its.environment.start({ reacts: false });
    await eventually(async () => expect(await owners()).toEqual([8, 8]), within);

    its.network.isUnreachable = true;
    const codes = Array.from({ length: 64 }, (_, n) => `32.01.01.20${n + 10}`);
    await cutOff.publish(...codes.map((each) => ({ code: each, version: 1 })));
    await eventually(async () => expect(await its.environment.count('outbox')).toBe(0), within);
    expect(new Set(await its.environment.wire())).toEqual(new Set(codes.map((each) => `${each} 1`)));
    expect(await owners()).toEqual([16]);

    its.network.isUnreachable = false;
    await eventually(async () => expect(await owners()).toEqual([8, 8]), within);
    expect([cutOff.alive, healthy.alive]).toEqual([true, true]);
  });
});
