import { v7 as uuidv7 } from 'uuid';
import type { DomainEvent } from '#contracts';
import { childTraceparent, currentContext, type TraceContext } from '#observability';
import { localSchemasUrl } from '#settings';

/** An event with its envelope, before encoding or after decoding. */
export interface Envelope<Data = unknown> {
  /** UUIDv7; an event has the same id on every delivery. */
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly sequence: number;
  readonly time: string;
  /** Shared by everything that results from one request. */
  readonly correlationId: string;
  /** The event or request that caused this one. */
  readonly causationId?: string;
  readonly traceparent?: string;
  readonly tracestate?: string;
  /** Republished state: nothing has happened, and no notification may be sent. */
  readonly republished?: true;
  readonly data: Data;
}

/** An encoded event. */
export interface EncodedEvent {
  readonly id: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

const sequenceDigits = 10;

export interface EncodeOptions {
  readonly republished?: boolean;
  /** Where the registry serves the schemas, without a slash at the end. */
  readonly schemasUrl?: string;
  /** Creates the trace context of the event with this id. */
  readonly traceOf?: (id: string) => TraceContext;
}

const childOfCurrent = (): TraceContext => ({ traceparent: childTraceparent(currentContext()?.traceparent) });

/**
 * Encodes an event as CloudEvents 1.0, Kafka binding, binary mode:
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 * The trace is an attribute of the event, by the extension for distributed tracing, and a header of its own for the
 * instrumentation of Kafka clients.
 */
export function encode(
  event: DomainEvent,
  { republished = false, schemasUrl = localSchemasUrl, traceOf = childOfCurrent }: EncodeOptions = {},
): EncodedEvent {
  const { definition, data } = event;
  const fields = data as Record<string, unknown>;
  const id = uuidv7();
  const key = String(fields[definition.key]);
  const context = currentContext();
  const trace = traceOf(id);
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: definition.wireType,
    ce_source: `/sambung/${definition.topic.owner}`,
    ce_subject: key,
    ce_time: new Date().toISOString(),
    ce_dataschema: `${schemasUrl}/${definition.wireType}`,
    ce_sequence: sequenceText(fields[definition.sequence]),
    ce_correlationid: context?.correlationId ?? id,
    'content-type': 'application/json',
    ...trace,
    ce_traceparent: trace.traceparent,
  };
  if (trace.tracestate) headers['ce_tracestate'] = trace.tracestate;
  if (republished) headers['ce_republished'] = 'true';
  if (context?.causationId) headers['ce_causationid'] = context.causationId;
  return { id, key, headers, payload: JSON.stringify(data) };
}

/** The sequence extension of CloudEvents: comparing two texts compares the numbers. */
export function sequenceText(version: unknown): string {
  return String(version).padStart(sequenceDigits, '0');
}

/**
 * The same event in the CloudEvents JSON format, envelope and data in one object, for delivery over HTTP:
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export function structured({ headers, payload }: EncodedEvent): Record<string, unknown> {
  const attributes = Object.entries(headers).flatMap(([name, value]) => {
    if (name === 'content-type') return [['datacontenttype', value]];
    return name.startsWith('ce_') ? [[name.slice('ce_'.length), value]] : [];
  });
  return { ...Object.fromEntries(attributes), data: JSON.parse(payload) as unknown };
}
