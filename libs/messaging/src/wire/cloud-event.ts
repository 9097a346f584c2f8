import { v7 as uuidv7 } from 'uuid';
import type { DomainEvent } from '#contracts';
import { childTraceparent, currentContext, type TraceContext } from '#observability';

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

export interface EncodeOptions {
  readonly republished?: boolean;
  /** Creates the trace context of the event with this id. */
  readonly traceOf?: (id: string) => TraceContext;
}

const childOfCurrent = (): TraceContext => ({ traceparent: childTraceparent(currentContext()?.traceparent) });

/**
 * Encodes an event as CloudEvents 1.0, Kafka binding, binary mode:
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 */
export function encode(
  event: DomainEvent,
  { republished = false, traceOf = childOfCurrent }: EncodeOptions = {},
): EncodedEvent {
  const { definition, data } = event;
  const fields = data as Record<string, unknown>;
  const id = uuidv7();
  const key = String(fields[definition.key]);
  const context = currentContext();
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: definition.wireType,
    ce_source: `/sambung/${definition.topic.owner}`,
    ce_subject: key,
    ce_time: new Date().toISOString(),
    ce_dataschema: `urn:sambung:schema:${definition.wireType}`,
    ce_sequence: String(fields[definition.sequence]),
    ce_correlationid: context?.correlationId ?? id,
    'content-type': 'application/json',
    ...traceOf(id),
  };
  if (republished) headers['ce_republished'] = 'true';
  if (context?.causationId) headers['ce_causationid'] = context.causationId;
  return { id, key, headers, payload: JSON.stringify(data) };
}

/**
 * The same event in the CloudEvents JSON format, envelope and data in one object, for delivery over HTTP:
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export function structured({ headers, payload }: EncodedEvent): Record<string, unknown> {
  const attributes = Object.entries(headers).flatMap(([name, value]) => {
    if (name === 'content-type') return [['datacontenttype', value]];
    return [[name.replace(/^ce_/, ''), value]];
  });
  return { ...Object.fromEntries(attributes), data: JSON.parse(payload) as unknown };
}
