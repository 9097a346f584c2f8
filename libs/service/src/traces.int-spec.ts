import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { z } from 'zod';
import { Action, definePolicy } from '#access';
import { AreaRecorded, KimActivated, KimVerified, registryAreaV1 } from '#contracts';
import { Database } from '#database';
import { Consumes, type Delivery, type IncomingRecord, LocksOwnRows, Outbox, Reaction } from '#messaging';
import { accessSettings, brokerSettings, logSettings, readSettings } from '#settings';
import { eventually, startTestService, type TestDeps, type TestService } from '#testing';
import { serviceModule } from './index.js';

const policy = definePolicy({ 'area.record': 'public' });
const secret = 'a private message';
const state = z.record(z.string(), z.unknown());
const bad = '32.01.01.2666';
const micros = ([seconds, nanos]: readonly [number, number]) => seconds * 1e6 + nanos / 1e3;
const broken = { now: true };

class IllTempered extends Error {
  override readonly name = 'IllTempered';
}

@Controller('v1/areas')
class AreaController {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Post(':region')
  @Action('area.record')
  async record(@Body() { codes, fail }: { codes: string[]; fail?: boolean }): Promise<void> {
    const events = codes.map((code) => AreaRecorded({ code, version: 1, kind: 'DESA', name: 'D', parentCode: null }));
    await this.database.transaction(async (tx) => {
      await this.outbox.add(tx, ...events);
      if (fail) throw new Error(secret);
    });
  }
}

@Reaction('verify-kim-when-area-is-recorded')
class VerifyKimWhenAreaIsRecorded {
  constructor(private readonly outbox: Outbox) {}

  @Consumes(AreaRecorded)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    if (event.data.code === bad && broken.now) throw new IllTempered(secret);
    const kim = { kimId: randomUUID(), version: 1, villageCodes: [event.data.code] };
    await this.outbox.add(tx, KimVerified({ ...kim, name: 'Kim', status: 'VERIFIED', decree: null }));
  }
}

@Reaction('activate-kim-when-kim-is-verified')
class ActivateKimWhenKimIsVerified {
  constructor(private readonly outbox: Outbox) {}

  @Consumes(KimVerified)
  async handle({ event, tx }: Delivery<typeof KimVerified>): Promise<void> {
    await this.outbox.add(tx, KimActivated({ ...event.data, version: 2, status: 'ACTIVE' }));
  }
}

@Reaction('note-when-kim-is-activated')
class NoteWhenKimIsActivated {
  @Consumes(KimActivated)
  async handle(): Promise<void> {}
}

const reactions = [VerifyKimWhenAreaIsRecorded, ActivateKimWhenKimIsVerified, NoteWhenKimIsActivated];

function moduleFor({ databaseUrl, broker, env }: TestDeps) {
  const settings = readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env);
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
    controllers: [AreaController, ...reactions],
  };
}

describe('the spans of a service', () => {
  const exporter = new InMemorySpanExporter();
  const received: IncomingRecord[] = [];
  let service: TestService;

  beforeAll(async () => {
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    service = await startTestService(moduleFor, { name: 'registry', migrations: [] });
    await service.broker.subscribe({
      group: 'test',
      topics: [registryAreaV1],
      handle: async ({ records }) => ({ done: (received.push(...records), records.length) }),
    });
  });
  afterAll(async () => {
    await service?.stop();
    trace.disable();
  });
  beforeEach(() => exporter.reset());

  const record = (body: object, headers?: Record<string, string>) =>
    service.anonymous.post('/v1/areas/32?q=private', body, headers);
  const spans = () => exporter.getFinishedSpans();
  const idOf = (span: ReadableSpan) => span.spanContext().spanId;
  const named = (name: string) => spans().filter((span) => span.name === name);
  /** The span names from the root down to this span. */
  const lineage = (span: ReadableSpan): string[] => {
    const parent = spans().find((other) => idOf(other) === span.parentSpanContext?.spanId);
    return [...(parent ? lineage(parent) : []), span.name];
  };
  const redeliver = async (code: string) => {
    const { key, value, headers } = received.find((one) => one.key === code)!;
    await service.broker.publish([{ topic: registryAreaV1, key, value, headers }]);
  };

  const chain = [
    'POST /v1/areas/:region',
    'create registry.area.v1',
    'process registry.area.v1',
    'create registry.kim.v1',
    'process registry.kim.v1',
    'create registry.kim.v1',
    'process registry.kim.v1',
  ];

  it('form one trace, from the request to the last reaction', async () => {
    await record({ codes: ['32.01.01.2001'] });
    await eventually(() => expect(spans()).toHaveLength(chain.length));
    expect(new Set(spans().map((span) => span.spanContext().traceId)).size).toBe(1);
    const last = spans().find(({ attributes }) => attributes['sambung.reaction'] === 'note-when-kim-is-activated')!;
    expect(lineage(last)).toEqual(chain);
    const kinds = { POST: SpanKind.SERVER, create: SpanKind.PRODUCER, process: SpanKind.CONSUMER };
    for (const { name, kind, status } of spans()) {
      expect(kind).toBe(kinds[name.split(' ')[0] as keyof typeof kinds]);
      expect(status.code).toBe(SpanStatusCode.UNSET);
    }
  });

  it('continue the trace of the caller', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await record({ codes: ['32.01.01.2002'] }, { traceparent, tracestate: 'rojo=1,congo=2' });
    await eventually(() => expect(spans()).toHaveLength(chain.length));
    for (const span of spans()) {
      expect(span.spanContext().traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
      expect(span.spanContext().traceState?.serialize()).toBe('rojo=1,congo=2');
    }
    const [server] = named('POST /v1/areas/:region');
    expect(server?.parentSpanContext).toMatchObject({ spanId: '00f067aa0ba902b7', isRemote: true });
  });

  it('describe the work without URLs and payloads', async () => {
    await record({ codes: ['32.01.01.2003'] });
    await eventually(() => expect(spans()).toHaveLength(chain.length));
    expect(named('POST /v1/areas/:region')[0]?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v1/areas/:region',
      'http.response.status_code': 201,
      'sambung.correlation_id': expect.any(String),
    });
    const [created] = named('create registry.area.v1');
    const [processed] = named('process registry.area.v1');
    const ofMessage = {
      'messaging.system': 'in-process',
      'messaging.destination.name': 'registry.area.v1',
      'messaging.message.id': received.find(({ key }) => key === '32.01.01.2003')?.headers['ce_id'],
      'cloudevents.event_type': 'sambung.registry.AreaRecorded.v1',
      'sambung.correlation_id': expect.any(String),
    };
    expect(created?.attributes).toEqual({
      ...ofMessage,
      'messaging.operation.name': 'create',
      'messaging.operation.type': 'create',
    });
    expect(processed?.attributes).toEqual({
      ...ofMessage,
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'sambung.reaction': 'verify-kim-when-area-is-recorded',
      'sambung.outcome': 'handled',
    });
    expect(JSON.stringify(spans().map(({ attributes }) => attributes))).not.toContain('q=private');
  });

  it('keep one ancestry per event when several events share a transaction', async () => {
    const codes = Array<string>(3).fill('32.01.01.2011');
    await record({ codes });
    await eventually(() => expect(spans()).toHaveLength(1 + codes.length * (chain.length - 1)));
    const ends = spans().filter(({ attributes }) => attributes['sambung.reaction'] === 'note-when-kim-is-activated');
    expect(ends).toHaveLength(codes.length);
    for (const end of ends) expect(lineage(end)).toEqual(chain);
    const together = named('process registry.area.v1');
    expect(new Set(together.map((span) => span.parentSpanContext?.spanId)).size).toBe(codes.length);
    const lastBegun = Math.max(...together.map(({ startTime }) => micros(startTime)));
    for (const { endTime } of together) expect(micros(endTime)).toBeGreaterThanOrEqual(lastBegun);
  });

  it('report a failed request, and no event that was rolled back', async () => {
    expect((await record({ codes: ['32.01.01.2021'], fail: true })).status).toBe(500);
    await eventually(() => expect(spans()).toHaveLength(1));
    expect(spans()[0]).toMatchObject({
      name: 'POST /v1/areas/:region',
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'http.response.status_code': 500, 'error.type': '500' },
    });
    expect(spans()[0]!.status.message).toBeUndefined();
  });

  it('report a dead letter by the class of its error, and continue when it is retried', async () => {
    await record({ codes: [bad] });
    await eventually(() => expect(spans()).toHaveLength(3));
    const [deadLettered] = named('process registry.area.v1');
    expect(deadLettered).toMatchObject({ status: { code: SpanStatusCode.ERROR }, events: [] });
    expect(deadLettered?.attributes).toMatchObject({ 'error.type': 'IllTempered', 'sambung.outcome': 'dead-lettered' });
    expect(deadLettered?.status.message).toBeUndefined();
    expect(lineage(deadLettered!)).toEqual(chain.slice(0, 3));

    broken.now = false;
    const admin = await service.as('admin', 'SYSTEM_ADMIN@*');
    const key = { reaction: 'verify-kim-when-area-is-recorded', topic: registryAreaV1.name, key: bad };
    const { body } = await admin.post('/messaging/dead-letters/retry', key);
    expect(state.parse(body)).toMatchObject({ unblocked: true, handled: 1 });
    await eventually(() => {
      const last = spans().find(({ attributes }) => attributes['sambung.reaction'] === 'note-when-kim-is-activated')!;
      expect(lineage(last)).toEqual(chain);
    });
    const retried = named('process registry.area.v1')[1];
    const [call] = spans().filter(({ name }) => name.startsWith('POST /messaging/'));
    expect(retried?.links.map(({ context }) => context.spanId)).toEqual([idOf(call!)]);
    expect(JSON.stringify(spans().map(({ attributes, status }) => ({ attributes, status })))).not.toContain(secret);
  });

  it('mark a redelivery as a duplicate below the same event', async () => {
    await record({ codes: ['32.01.01.2031'] });
    await eventually(() => expect(spans()).toHaveLength(chain.length));
    await redeliver('32.01.01.2031');
    const [first, second] = named('process registry.area.v1');
    expect(second?.attributes['sambung.outcome']).toBe('duplicate');
    expect(second?.status.code).toBe(SpanStatusCode.UNSET);
    expect(second?.parentSpanContext?.spanId).toBe(first?.parentSpanContext?.spanId);
    expect(spans()).toHaveLength(chain.length + 1);
  });

  it('report an unreadable record', async () => {
    const headers = { traceparent: '00-5bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' };
    await service.broker.publish([{ topic: registryAreaV1, key: 'k', value: Buffer.from(secret), headers }]);
    const [span] = spans();
    expect(span?.attributes).toMatchObject({ 'error.type': 'NO_ENVELOPE', 'sambung.outcome': 'dead-lettered' });
    expect(span?.parentSpanContext?.traceId).toBe('5bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('are not recorded for probes and scrapers', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) await service.anonymous.get(path);
    await service.anonymous.get('/v1/nothing?q=private');
    await eventually(() => expect(spans().map(({ name }) => name)).toEqual(['GET']));
  });
});
