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

  it('continues the trace without an SDK, as a new span', () => {
    const span = begin();
    span.end();
    expect(parseTraceparent(span.context.traceparent)).toMatchObject({ traceId, flags: '01' });
    expect(span.context.traceparent).not.toBe(parent.traceparent);
    expect(span.context.tracestate).toBe('rojo=1');
  });

  it('starts a trace without an SDK when the parent is invalid, and drops its state', () => {
    const { context } = begin({ traceparent: 'nonsense', tracestate: 'rojo=1' });
    expect(parseTraceparent(context.traceparent)?.flags).toBe('01');
    expect(context.tracestate).toBeUndefined();
  });

  it('drops a state that exceeds the limit of the specification', () => {
    expect(begin({ ...parent, tracestate: `rojo=${'1'.repeat(600)}` }).context.tracestate).toBeUndefined();
  });

  it('is exported by the SDK', () => {
    withSdk();
    const span = begin();
    span.end({ error: 'IllTempered', attributes: { outcome: 'failed' } });
    span.end();
    const [exported, ...more] = exporter.getFinishedSpans();
    expect(more).toEqual([]);
    expect(exported?.attributes).toEqual({ some: 'thing', outcome: 'failed', 'error.type': 'IllTempered' });
    expect(span.context.traceparent).toBe(`00-${traceId}-${exported?.spanContext().spanId}-01`);
  });

  it('continues the trace when another SDK is registered but disabled', () => {
    const startSpan = (...[, , around]: unknown[]) =>
      trace.wrapSpanContext(trace.getSpanContext(around as never) ?? INVALID_SPAN_CONTEXT);
    trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan }) } as unknown as TracerProvider);
    const { context } = begin();
    expect(parseTraceparent(context.traceparent)).toMatchObject({ traceId, flags: '01' });
    expect(context.traceparent).not.toBe(parent.traceparent);
    expect(context.tracestate).toBe('rojo=1');
    expect(parseTraceparent(begin({}).context.traceparent)).toBeDefined();
  });

  it('is not exported without an end', () => {
    withSdk();
    begin();
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it('propagates that it is not sampled', () => {
    withSdk({ sampler: new AlwaysOffSampler() });
    const span = begin();
    span.end();
    expect(parseTraceparent(span.context.traceparent)).toMatchObject({ traceId, flags: '00' });
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
