import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Client } from 'pg';
import { z } from 'zod';
import { definePolicy } from '#access';
import { randomUUID } from 'node:crypto';
import {
  ActivityLogged,
  AreaRecorded,
  EditionPublished,
  type EventDefinition,
  MemberJoined,
  registryAreaV1,
} from '#contracts';
import { Database, sql } from '#database';
import { Consumes, type Delivery, Outbox, Reaction } from '#messaging';
import { serviceModule } from '#service';
import { accessSettings, brokerSettings, logSettings, readSettings } from '#settings';
import { eventually, startTestService, type TestDeps, type TestService } from '#testing';

const policy = definePolicy({});
let broken = false;

@Reaction('note-when-area-is-recorded')
class NoteWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    await tx.query(sql`SELECT`);
    if (broken || event.data.name === 'Desa Rusak') throw new TypeError('a bug');
  }
}

/** A lock that every transaction of `WaitForLock` waits for. */
const lock = 4711;
const events: readonly EventDefinition[] = [ActivityLogged, EditionPublished, MemberJoined] as never;

@Reaction('wait-for-lock')
class WaitForLock {
  @Consumes(ActivityLogged, EditionPublished, MemberJoined)
  async handle({ tx }: Delivery<typeof ActivityLogged>): Promise<void> {
    await tx.query(sql`SELECT pg_advisory_xact_lock_shared(${lock})`);
  }
}

function moduleFor({ databaseUrl, broker, env }: TestDeps) {
  const settings = readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env);
  const base = { name: 'registry' as const, settings, policy, entities: [], migrations: [] };
  @Module({})
  class AreasModule {}
  return {
    module: AreasModule,
    imports: [serviceModule({ ...base, databaseUrl, messaging: broker })],
    controllers: [NoteWhenAreaIsRecorded, WaitForLock],
  };
}

describe('a service with reactions', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService(moduleFor, { name: 'registry', migrations: [] });
  });
  afterAll(() => service?.stop());

  const publish = (count: number, from: number, name = 'Desa') =>
    service.app
      .get(Database)
      .transaction((tx) =>
        service.app
          .get(Outbox)
          .add(
            tx,
            ...Array.from({ length: count }, (_, n) =>
              AreaRecorded({ code: `32.01.01.${from + n}`, version: 1, kind: 'DESA', name, parentCode: null }),
            ),
          ),
      );
  /** The values of the metrics, by name and labels other than the service's. */
  async function metrics(): Promise<Record<string, number>> {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith('sambung_'));
    return Object.fromEntries(
      lines.map((line) => {
        const [, name, labels, value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line)!;
        const own = (labels ?? '').split(',').filter((label) => !/^(service=|$)/.test(label));
        return [own.length > 0 ? `${name}{${own.join(',')}}` : name!, Number(value)];
      }),
    );
  }
  const health = (kind: 'ready' | 'live') =>
    service.anonymous.get<{ details: Record<string, string> }>(`/health/${kind}`);
  const handled = 'sambung_events_consumed_total{reaction="note-when-area-is-recorded",outcome="handled"}';

  it('measures pending events, dead letters and lag', async () => {
    await publish(3, 2001);
    await publish(1, 2010, 'Desa Rusak');
    await eventually(async () =>
      expect(await metrics()).toMatchObject({
        [handled]: 3,
        sambung_outbox_rows: 0,
        sambung_outbox_oldest_age_seconds: 0,
        sambung_outbox_dead_letters: 0,
        sambung_dead_letters: 1,
        sambung_blocked_keys: 1,
        sambung_dead_letters_oldest_age_seconds: expect.any(Number),
        [`sambung_consumer_lag{topic="${registryAreaV1.name}"}`]: 0,
        sambung_consumer_last_progress_seconds: 0,
        sambung_consumer_rebalances_total: 0,
        sambung_consumer_circuit_open: 0,
      }),
    );
    expect((await metrics())['sambung_dead_letters_oldest_age_seconds']).toBeGreaterThan(0);
    expect((await health('live')).body.details).toMatchObject({ consumer: 'up' });
  });

  it('does not count the age of events blocked by a dead letter of the outbox', async () => {
    await publish(1, 2020, 'x'.repeat(2_000_000));
    await publish(1, 2020);
    await eventually(async () =>
      expect(await metrics()).toMatchObject({
        sambung_outbox_rows: 2,
        sambung_outbox_dead_letters: 1,
        sambung_outbox_oldest_age_seconds: 0,
      }),
    );
    await service.database.query(sql`DELETE FROM outbox`);
  });

  it('reports not ready, but live, while its reactions fail for most keys', async () => {
    broken = true;
    await publish(40, 3001);
    await eventually(async () => expect((await health('ready')).status).toBe(503));
    expect((await health('ready')).body.details).toMatchObject({ reactions: 'down', database: 'up', broker: 'up' });
    expect((await health('live')).status).toBe(200);
    expect(await metrics()).toMatchObject({ sambung_consumer_circuit_open: 1 });
    broken = false;
    await eventually(async () => expect((await health('ready')).status).toBe(200));
    await eventually(async () => expect(await metrics()).toMatchObject({ sambung_outbox_rows: 0 }));
    const { sambung_dead_letters: deadLetter, [handled]: done } = await metrics();
    expect(deadLetter! + done!).toBe(44);
    expect(deadLetter!).toBeLessThan(11);
  });

  it('case 18: answers probes, scrapes and requests while a backlog of all topics waits for the database', async () => {
    const locker = new Client({ connectionString: service.database.url });
    await locker.connect();
    await locker.query(`SELECT pg_advisory_lock(${lock})`);
    const backlog = events.flatMap((definition) =>
      Array.from({ length: 40 }, () => {
        const example = definition.examples[0] as Record<string, unknown>;
        return definition({ ...example, [definition.key]: randomUUID() });
      }),
    );
    await service.app.get(Database).transaction((tx) => service.app.get(Outbox).add(tx, ...backlog));
    try {
      await eventually(async () =>
        expect(
          (await service.database.query(sql`SELECT FROM pg_locks WHERE NOT granted AND objid = ${lock}`)).length,
        ).toBeGreaterThanOrEqual(5),
      );
      const answers = await Promise.all([
        health('ready'),
        health('live'),
        service.app.get(Database).query(sql`SELECT 1 AS one`),
      ]);
      expect(answers.map((answer) => ('status' in answer ? answer.status : answer))).toEqual([200, 200, [{ one: 1 }]]);
      expect(await metrics()).toHaveProperty('sambung_outbox_rows');
    } finally {
      await locker.end();
    }
  });
});
