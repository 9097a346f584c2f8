import {
  type Attributes,
  createTraceState,
  isSpanContextValid,
  type Link,
  ProxyTracer,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { childTraceparent, parseTraceparent } from './traceparent.js';

/** Where in a trace a piece of work stands: https://www.w3.org/TR/trace-context/ */
export interface TraceContext {
  readonly traceparent: string;
  /** What tracing systems have added for each other; 512 characters at the most. */
  readonly tracestate?: string;
}

/** As it was received: nothing in it is sure to be there or well-formed. */
export type ReceivedTrace = { readonly [Field in keyof TraceContext]?: string | undefined };

export interface SpanOptions {
  readonly kind: 'server' | 'producer' | 'consumer' | 'internal';
  /** The work that this is a part of; without a valid one a new trace begins. */
  readonly parent: ReceivedTrace | undefined;
  /** No personal data, no text of people, no addresses. */
  readonly attributes: Attributes;
  /** Other work that had to do with it. */
  readonly links?: readonly (ReceivedTrace | undefined)[];
}

const kinds = {
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

/** A piece of work in a trace, begun by `beginSpan`. One that is never ended is not exported. */
export class Span {
  constructor(
    private readonly span: OtelSpan | undefined,
    /** Whoever works on this span's behalf names it as the parent. */
    readonly context: TraceContext,
  ) {}

  /**
   * Ends it; only the first time counts.
   *
   * @param error a class or a code, when it has failed; never a message, which may quote what people wrote
   */
  end({ error, attributes }: { readonly error?: string; readonly attributes?: Attributes } = {}): void {
    if (!this.span?.isRecording()) return;
    if (attributes) this.span.setAttributes(attributes);
    if (error !== undefined) this.span.setAttribute('error.type', error).setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

/**
 * Begins a span of OpenTelemetry. Where no SDK is registered nothing is recorded, and its context is made all the same:
 * a trace's id then still leads from one log to the next, and from one service to the next.
 */
export function beginSpan(name: string, { kind, parent, attributes, links = [] }: SpanOptions): Span {
  const tracer = trace.getTracer('sambung');
  // What the API gives where no SDK is registered.
  if (tracer instanceof ProxyTracer) return new Span(undefined, childOf(parent));
  const around = spanContextOf(parent);
  const span = tracer.startSpan(
    name,
    { kind: kinds[kind], attributes, links: links.flatMap(linkTo) },
    around ? trace.setSpanContext(ROOT_CONTEXT, around) : ROOT_CONTEXT,
  );
  const made = span.spanContext();
  // A foreign SDK that is switched off makes no ids of its own.
  if (!isSpanContextValid(made) || made.spanId === around?.spanId) return new Span(span, childOf(parent));
  return new Span(span, withState(textOf(made), made));
}

function childOf(parent: ReceivedTrace | undefined): TraceContext {
  const traceparent = childTraceparent(parent?.traceparent);
  return parent?.tracestate ? withState(traceparent, spanContextOf(parent)) : { traceparent };
}

function withState(traceparent: string, of: SpanContext | undefined): TraceContext {
  const tracestate = of?.traceState?.serialize();
  return { traceparent, ...(tracestate && { tracestate }) };
}

function spanContextOf(received: ReceivedTrace | undefined): SpanContext | undefined {
  const parsed = parseTraceparent(received?.traceparent);
  if (!parsed) return undefined;
  const { traceId, spanId, flags } = parsed;
  const { tracestate } = received!;
  return {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
    ...(tracestate && { traceState: createTraceState(tracestate) }),
  };
}

function textOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

function linkTo(received: ReceivedTrace | undefined): Link[] {
  const context = spanContextOf(received);
  return context ? [{ context }] : [];
}
