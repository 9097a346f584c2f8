import { afterEach, describe, expect, it } from '@jest/globals';
import { INVALID_SPAN_CONTEXT, trace, type TracerProvider } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { beginSpan } from './span.js';
import { parseTraceparent } from './traceparent.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = { traceparent: `00-${traceId}-00f067aa0ba902b7-01`, tracestate: 'rojo=1' };
const begin = (around: Parameters<typeof beginSpan>[1]['parent'] = parent) =>
  beginSpan('work', { kind: 'internal', parent: around, attributes: { some: 'thing' } });

describe('a span', () => {
  const exporter = new InMemorySpanExporter();
  const withSdk = (options = {}) =>
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)], ...options }),
    );

  afterEach(() => {
    trace.disable();
    exporter.reset();
  });

  it('carries the trace on without an SDK, as a span of its own', () => {
    const span = begin();
    span.end();
    expect(parseTraceparent(span.context.traceparent)).toMatchObject({ traceId, flags: '01' });
    expect(span.context.traceparent).not.toBe(parent.traceparent);
    expect(span.context.tracestate).toBe('rojo=1');
  });

  it('begins a trace without an SDK when what it was given is none, and drops what came with it', () => {
    const { context } = begin({ traceparent: 'nonsense', tracestate: 'rojo=1' });
    expect(parseTraceparent(context.traceparent)?.flags).toBe('01');
    expect(context.tracestate).toBeUndefined();
  });

  it('carries on no state that is longer than the specification allows', () => {
    expect(begin({ ...parent, tracestate: `rojo=${'1'.repeat(600)}` }).context.tracestate).toBeUndefined();
  });

  it('is the one that the SDK exports', () => {
    withSdk();
    const span = begin();
    span.end({ error: 'IllTempered', attributes: { outcome: 'failed' } });
    span.end();
    const [exported, ...more] = exporter.getFinishedSpans();
    expect(more).toEqual([]);
    expect(exported?.attributes).toEqual({ some: 'thing', outcome: 'failed', 'error.type': 'IllTempered' });
    expect(span.context.traceparent).toBe(`00-${traceId}-${exported?.spanContext().spanId}-01`);
  });

  it('carries the trace on when another SDK is there and switched off', () => {
    const startSpan = (...[, , around]: unknown[]) =>
      trace.wrapSpanContext(trace.getSpanContext(around as never) ?? INVALID_SPAN_CONTEXT);
    trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan }) } as unknown as TracerProvider);
    const { context } = begin();
    expect(parseTraceparent(context.traceparent)).toMatchObject({ traceId, flags: '01' });
    expect(context.traceparent).not.toBe(parent.traceparent);
    expect(context.tracestate).toBe('rojo=1');
    expect(parseTraceparent(begin({}).context.traceparent)).toBeDefined();
  });

  it('is not exported when it is never ended', () => {
    withSdk();
    begin();
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it('says that it was not sampled, so that whatever comes of it is not either', () => {
    withSdk({ sampler: new AlwaysOffSampler() });
    const span = begin();
    span.end();
    expect(parseTraceparent(span.context.traceparent)).toMatchObject({ traceId, flags: '00' });
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
