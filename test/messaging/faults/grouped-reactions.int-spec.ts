import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HelpDone, type DomainEvent } from '#contracts';
import { sql } from '#database';
import { encode } from '../../../libs/messaging/src/wire/cloud-event.js';
import { kimIn, registryWithAreas } from '../../registry/sample-kim.js';
import type { RunningRegistry } from '../../registry/running-registry.js';

const kims = 6;
const events = 400;

describe('reactions that share a transaction', () => {
  let registry: RunningRegistry;
  const kimIds: string[] = [];

  beforeAll(async () => {
    const { registry: running, ketua, verifikator } = await registryWithAreas();
    registry = running;
    for (let index = 0; index < kims; index++) kimIds.push((await kimIn('ACTIVE', { ketua, verifikator })).id);
  });
  afterAll(() => registry?.stop());

  const deadlocks = async () => {
    await registry.database.query(sql`SELECT pg_stat_force_next_flush()`);
    const [row] = await registry.database.query<{ deadlocks: number }>(
      sql`SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`,
    );
    return row!.deadlocks;
  };
  const helpDone = (askingKimId: string, helpingKimId: string) =>
    HelpDone({
      version: 4,
      day: '2026-04-08',
      helpRequestId: randomUUID(),
      askingKimId,
      helpingKimId,
      kimIds: [askingKimId, helpingKimId],
    });
  const recordOf = (event: DomainEvent) => {
    const { key, headers, payload } = encode(event);
    return { topic: event.topic, key, headers, value: Buffer.from(payload) };
  };

  it('case 30: reactions that share a transaction lock the rows of all their events in one order: no deadlock, each event has one effect', async () => {
    const pairs = Array.from({ length: events }, (_, n) => [kimIds[n % kims]!, kimIds[(n + 1 + (n % 5)) % kims]!]);
    const before = await deadlocks();
    await registry.broker.publish(pairs.map(([asking, helping]) => recordOf(helpDone(asking!, helping!))));
    const rows = await registry.database.query<{ count: number }>(
      sql`SELECT count(*)::int FROM activity WHERE kind = 'NETWORKING' GROUP BY source_id`,
    );
    expect(rows).toEqual(Array.from({ length: events }, () => ({ count: 2 })));
    expect((await deadlocks()) - before).toBe(0);
  });
});
