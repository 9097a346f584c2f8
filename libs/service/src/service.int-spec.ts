import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { Action, definePolicy } from '#access';
import { AreaRecorded } from '#contracts';
import { Database, sql } from '#database';
import { defineErrors } from '#http-api';
import { Consumes, type Delivery, InProcessBroker, Outbox, Reaction, LocksOwnRows } from '#messaging';
import { currentContext } from '#observability';
import { accessSettings, brokerSettings, logSettings, readSettings } from '#settings';
import { eventually, migratedDatabase, startTestService, type TestDeps, type TestService } from '#testing';
import { migrationsOf, serviceModule, startService } from './index.js';

const policy = definePolicy({ 'area.record': 'public', 'area.read': 'public' });
const areaError = defineErrors({
  'area-flooded': { status: 409, en: 'The area is flooded.', id: 'Wilayah sedang banjir.' },
});

const received: { code: string; correlationId: string | undefined }[] = [];
const slow = { waiting: 0, release: () => {} };

@Controller('v1/areas')
class AreaController {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Post()
  @Action('area.record')
  async record(@Body() { code }: { code: string }): Promise<{ code: string }> {
    const recorded = AreaRecorded({ code, version: 1, kind: 'DESA', name: 'Desa', parentCode: null });
    await this.database.transaction((tx) => this.outbox.add(tx, recorded));
    return { code };
  }

  @Get('slow')
  @Action('area.read')
  async slow(): Promise<{ answer: string }> {
    await new Promise<void>((resolve) => {
      slow.waiting++;
      slow.release = resolve;
    });
    return { answer: 'finished' };
  }
}

@Reaction('note-when-area-is-recorded')
class NoteWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  @LocksOwnRows()
  async handle({ event }: Delivery<typeof AreaRecorded>): Promise<void> {
    await Promise.resolve(received.push({ code: event.data.code, correlationId: currentContext()?.correlationId }));
  }
}

function moduleFor({ databaseUrl, broker, env }: TestDeps) {
  const settings = readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env);
  const base = { name: 'registry' as const, settings, policy, errors: areaError, entities: [], migrations: [] };
  @Module({})
  class AreasModule {}
  return {
    module: AreasModule,
    imports: [serviceModule({ ...base, databaseUrl, messaging: broker })],
    controllers: [AreaController, NoteWhenAreaIsRecorded],
  };
}

describe('a service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService(moduleFor, { name: 'registry', migrations: [] });
  });
  afterAll(() => service?.stop());

  it('is ready when its database and its broker are available', async () => {
    const { status, body } = await service.anonymous.get('/health/ready');
    expect([status, body]).toEqual([
      200,
      { status: 'ok', details: expect.objectContaining({ database: 'up', broker: 'up' }) },
    ]);
  });

  it('handles its own events under the correlation id of the request', async () => {
    const correlationId = randomUUID();
    const code = '32.01.01.2001';
    const { status, headers } = await service.anonymous.post(
      '/v1/areas',
      { code },
      { 'x-correlation-id': correlationId },
    );
    expect([status, headers['x-correlation-id']]).toEqual([201, correlationId]);
    await eventually(() => expect(received).toContainEqual({ code, correlationId }));
  });

  it('lists the errors of its own table', async () => {
    const { body } = await service.anonymous.get<{ code: string }[]>('/errors');
    expect(body.map(({ code }) => code)).toContain('area-flooded');
  });

  it('restricts its ledger to operators', async () => {
    expect((await service.anonymous.get('/messaging/ledger')).status).toBe(401);
    expect((await (await service.as('warga', 'CITIZEN@*')).get('/messaging/ledger')).status).toBe(403);
    expect((await (await service.as('admin', 'SYSTEM_ADMIN@*')).get('/messaging/ledger')).status).toBe(200);
  });
});

describe('a service that stops', () => {
  it('finishes the request in flight and accepts no new ones', async () => {
    const service = await startTestService(moduleFor, { name: 'registry', migrations: [] });
    const answer = service.anonymous.get<{ answer: string }>('/v1/areas/slow');
    await eventually(() => expect(slow.waiting).toBe(1));
    const stopped = service.stop();
    await eventually(() => expect(service.anonymous.get('/health/live')).rejects.toThrow());
    slow.release();
    expect((await answer).body).toEqual({ answer: 'finished' });
    await stopped;
  });
});

describe('a service that cannot start', () => {
  it('reports the reason and releases its resources', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const running = await startTestService(moduleFor, { name: 'registry', migrations: [] });
    const { accessSettings: access } = running.issuer;
    const env = Object.fromEntries(Object.entries(access).map(([key, value]) => [key, String(value)]));
    const database = await migratedDatabase({ migrations: migrationsOf([]) });
    const module = moduleFor({
      databaseUrl: database.url,
      broker: new InProcessBroker(),
      env: { ...env, LOG_LEVEL: 'silent' },
    });
    const connections = sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
              AND application_name = 'registry'`;
    const starting = startService({
      name: 'registry',
      module,
      settings: { HTTP_HOST: '127.0.0.1', HTTP_TRUSTED_PROXIES: [] },
      port,
    });
    await expect(starting).rejects.toThrow('EADDRINUSE');
    await eventually(async () => expect(await database.query(connections)).toEqual([]));
    await database.drop();
    await running.stop();
    taken.close();
  });
});
