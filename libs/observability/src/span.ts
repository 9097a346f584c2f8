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

/** Position of the work in a trace: https://www.w3.org/TR/trace-context/ */
export interface TraceContext {
  readonly traceparent: string;
  /** Data of tracing systems; at most 512 characters. */
  readonly tracestate?: string;
}

/** As received: fields may be missing or malformed. */
export type ReceivedTrace = { readonly [Field in keyof TraceContext]?: string | undefined };

export interface SpanOptions {
  readonly kind: 'server' | 'producer' | 'consumer' | 'internal';
  /** The parent work; without a valid one a new trace starts. */
  readonly parent: ReceivedTrace | undefined;
  /** No personal data, no user content, no URLs. */
  readonly attributes: Attributes;
  /** Related work. */
  readonly links?: readonly (ReceivedTrace | undefined)[];
}

const kinds = {
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

/** A span started by `beginSpan`. Without an end it is not exported. */
export class Span {
  constructor(
    private readonly span: OtelSpan | undefined,
    /** The parent context for work within this span. */
    readonly context: TraceContext,
  ) {}

  /**
   * Ends the span; later calls have no effect.
   *
   * @param error class or code of a failure; never a message, which may quote user content
   */
  end({ error, attributes }: { readonly error?: string; readonly attributes?: Attributes } = {}): void {
    if (!this.span?.isRecording()) return;
    if (attributes) this.span.setAttributes(attributes);
    if (error !== undefined) this.span.setAttribute('error.type', error).setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

/**
 * Starts an OpenTelemetry span. Without a registered SDK nothing is recorded, but the context is created anyway: the
 * trace id still connects logs across services.
 */
export function beginSpan(name: string, { kind, parent, attributes, links = [] }: SpanOptions): Span {
  const tracer = trace.getTracer('sambung');
  // The API's placeholder without a registered SDK.
  if (tracer instanceof ProxyTracer) return new Span(undefined, childOf(parent));
  const around = spanContextOf(parent);
  const span = tracer.startSpan(
    name,
    { kind: kinds[kind], attributes, links: links.flatMap(linkTo) },
    around ? trace.setSpanContext(ROOT_CONTEXT, around) : ROOT_CONTEXT,
  );
  const made = span.spanContext();
  // A disabled SDK of another vendor creates no ids.
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
