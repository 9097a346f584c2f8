import { z } from 'zod';
import { events, type EventDefinition } from '#contracts';
import type { IncomingRecord } from '../broker.js';
import type { Envelope } from './cloud-event.js';

/** Why a record is unreadable: a stable code, and a detail without any content of the record. */
export interface Unreadable {
  readonly reason: 'NO_VALUE' | 'NO_ENVELOPE' | 'NOT_JSON' | 'SCHEMA';
  readonly detail: string;
}

export type Decoded =
  | { readonly kind: 'event'; readonly definition: EventDefinition; readonly envelope: Envelope }
  /** An event type that this version of the service does not know, published by a newer version. */
  | { readonly kind: 'unknown-type'; readonly type: string }
  | {
      readonly kind: 'unreadable';
      readonly definition?: EventDefinition;
      readonly id?: string;
      readonly cause: Unreadable;
    };

const headers = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: z.uuid(),
  ce_type: z.string().min(1),
  ce_time: z.iso.datetime({ offset: true }),
  ce_sequence: z.coerce.number().int().positive(),
  ce_correlationid: z.uuid(),
  ce_causationid: z.uuid().optional(),
  traceparent: z.string().optional(),
  tracestate: z.string().optional(),
  ce_traceparent: z.string().optional(),
  ce_tracestate: z.string().optional(),
  ce_republished: z.string().optional(),
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a record; never throws. */
export function decode(record: IncomingRecord): Decoded {
  const head = headers.safeParse(record.headers);
  if (!head.success) return unreadable('NO_ENVELOPE', issues(head.error));
  const { ce_id: id, ce_type: type } = head.data;
  const definition = events.get(type);
  if (!definition) return { kind: 'unknown-type', type };
  if (record.value === null) return unreadable('NO_VALUE', 'the record has no value', definition, id);
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(record.value));
  } catch {
    return unreadable('NOT_JSON', 'the value is not JSON in UTF-8', definition, id);
  }
  const data = parseKnownFields(definition, json);
  if (!data.success) return unreadable('SCHEMA', issues(data.error), definition, id);
  return {
    kind: 'event',
    definition,
    envelope: {
      id,
      type,
      topic: record.topic,
      key: record.key,
      sequence: head.data.ce_sequence,
      time: head.data.ce_time,
      correlationId: head.data.ce_correlationid,
      ...(head.data.ce_causationid && { causationId: head.data.ce_causationid }),
      ...traceOf(head.data),
      ...(head.data.ce_republished === 'true' && { republished: true }),
      data: data.data,
    },
  };
}

/** The trace of the delivery, which an instrumented client may have continued; otherwise that of the event. */
function traceOf(head: z.output<typeof headers>): Pick<Envelope, 'traceparent' | 'tracestate'> {
  const [traceparent, tracestate] = head.traceparent
    ? [head.traceparent, head.tracestate]
    : [head.ce_traceparent, head.ce_tracestate];
  return { ...(traceparent && { traceparent }), ...(tracestate && { tracestate }) };
}

/**
 * Unknown fields of a later minor version are left out, at any depth, so that producers can be upgraded before consumers.
 * The others are parsed again without them: parsing also adds defaults.
 */
function parseKnownFields({ data }: EventDefinition, json: unknown): z.ZodSafeParseResult<unknown> {
  const parsed = data.safeParse(json);
  if (parsed.success) return parsed;
  for (const issue of parsed.error.issues) {
    if (issue.code !== 'unrecognized_keys') return parsed;
    const parent = issue.path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], json);
    for (const key of issue.keys) delete (parent as Record<string, unknown>)[key];
  }
  return data.safeParse(json);
}

function unreadable(reason: Unreadable['reason'], detail: string, definition?: EventDefinition, id?: string): Decoded {
  return { kind: 'unreadable', cause: { reason, detail }, ...(definition && { definition }), ...(id && { id }) };
}

/** The invalid fields and the violated rules; the issue codes contain no data. */
function issues(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.code}`)
    .join('; ')
    .slice(0, 500);
}
