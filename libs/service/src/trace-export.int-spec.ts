import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { z } from 'zod';
import { Action, definePolicy } from '#access';
import { AreaRecorded } from '#contracts';
import { Database } from '#database';
import { Consumes, Outbox, Reaction } from '#messaging';
import { accessSettings, brokerSettings, logSettings, readSettings, traceSettings } from '#settings';
import { eventually, startTestService, type TestDeps, type TestService } from '#testing';
import { serviceModule } from './index.js';

const policy = definePolicy({ 'area.record': 'public' });

@Controller('v1/areas')
class AreaController {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Post()
  @Action('area.record')
  async record(): Promise<void> {
    const event = AreaRecorded({ code: '32.01', version: 1, kind: 'REGENCY', name: 'Bogor', parentCode: null });
    await this.database.transaction((tx) => this.outbox.add(tx, event));
  }
}

let handled = 0;

@Reaction('count-when-area-is-recorded')
class CountWhenAreaIsRecorded {
  @Consumes(AreaRecorded)
  async handle(): Promise<void> {
    handled++;
  }
}

/** A fake OpenTelemetry collector that stores all requests. */
class Collector {
  readonly requests: { path: string; type: string | undefined; body: string }[] = [];
  private readonly server: Server;

  constructor(answers: boolean) {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { url: path = '', headers } = request;
        this.requests.push({ path, type: headers['content-type'], body: Buffer.concat(parts).toString('latin1') });
        if (answers) response.end();
      });
    }).listen(0, '127.0.0.1');
  }

  async url(): Promise<string> {
    if (!this.server.listening) await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const moduleWith = (endpoint: string | undefined) =>
  function moduleFor({ databaseUrl, broker, env }: TestDeps) {
    const shape = { ...accessSettings, ...brokerSettings, ...logSettings, ...traceSettings };
    const settings = readSettings(z.object(shape), { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    @Module({})
    class AreasModule {}
    return {
      module: AreasModule,
      imports: [
        serviceModule({
          name: 'registry',
          settings,
          policy,
          entities: [],
          migrations: [],
          databaseUrl,
          messaging: broker,
        }),
      ],
      controllers: [AreaController, CountWhenAreaIsRecorded],
    };
  };

describe('a service with a trace collector', () => {
  let collector: Collector;
  let service: TestService | undefined;

  beforeEach(() => void (handled = 0));
  afterEach(async () => {
    await service?.stop();
    service = undefined;
    collector?.close();
  });

  async function start(endpoint: string | undefined) {
    service = await startTestService(moduleWith(endpoint), { name: 'registry', migrations: [] });
    return service;
  }

  async function recordAndStop(running: TestService) {
    expect((await running.anonymous.post('/v1/areas')).status).toBe(201);
    await eventually(() => expect(handled).toBe(1));
    service = undefined;
    await running.stop();
  }

  it('has exported every span when it has stopped', async () => {
    collector = new Collector(true);
    await recordAndStop(await start(`${await collector.url()}/`));
    expect(collector.requests.length).toBeGreaterThan(0);
    for (const { path, type } of collector.requests)
      expect([path, type]).toEqual(['/v1/traces', 'application/x-protobuf']);
    const sent = collector.requests.map(({ body }) => body).join('');
    for (const text of [
      'POST /v1/areas',
      'create registry.area.v1',
      'process registry.area.v1',
      'service.name',
      'sambung',
    ])
      expect(sent).toContain(text);
  });

  it('stops in time when the collector does not answer or is not reachable', async () => {
    collector = new Collector(false);
    await recordAndStop(await start(await collector.url()));
    expect(collector.requests.length).toBeGreaterThan(0);
    handled = 0;
    await recordAndStop(await start('http://127.0.0.1:1'));
  });

  it('shares the exporter with the other services of its process and flushes when each of them stops', async () => {
    collector = new Collector(true);
    const url = await collector.url();
    const other = await startTestService(moduleWith(url), { name: 'publishing', migrations: [] });
    await recordAndStop(await start(url));
    const before = collector.requests.length;
    expect(before).toBeGreaterThan(0);
    handled = 0;
    await recordAndStop(other);
    expect(collector.requests.length).toBeGreaterThan(before);
  });

  it('records and exports nothing without an endpoint', async () => {
    await recordAndStop(await start(undefined));
    expect(trace.getTracer('any').startSpan('any').isRecording()).toBe(false);
  });
});
