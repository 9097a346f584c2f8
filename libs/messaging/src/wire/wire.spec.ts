import { describe, expect, it } from '@jest/globals';
import { CloudEvent, Kafka, type Message } from 'cloudevents';
import { type DomainEvent, events, KimActivated, MemberJoined } from '#contracts';
import { parseTraceparent, withContext } from '#observability';
import type { IncomingRecord } from '../broker.js';
import { encode, structured } from './cloud-event.js';
import { decode } from './decode.js';

const correlationId = '0197a5f0-0000-7000-8000-000000000001';
const causationId = '0197a5f0-0000-7000-8000-000000000002';
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

function sent(event: DomainEvent = KimActivated(KimActivated.examples[0] as never)): IncomingRecord {
  const { key, headers, payload } = withContext({ correlationId, causationId, traceparent }, () => encode(event));
  return { topic: event.topic.name, partition: 0, offset: '0', key, headers, value: Buffer.from(payload) };
}

const withHeaders = (changes: Record<string, string | undefined>): IncomingRecord => ({
  ...sent(),
  headers: Object.fromEntries(
    Object.entries({ ...sent().headers, ...changes }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ),
});

describe('an event on the wire', () => {
  it.each([...events.values()].map((event) => [event.type, event] as const))(
    '%s is decoded as it was encoded',
    (_, event) => {
      const record = sent(event(event.examples[0] as never));
      expect(decode(record)).toMatchObject({
        kind: 'event',
        envelope: { type: event.wireType, key: record.key, correlationId, causationId, data: event.examples[0] },
      });
    },
  );

  it('is a CloudEvent to the reference implementation', () => {
    const record = sent();
    const body = record.value!.toString();
    const message: unknown = {
      key: record.key,
      value: JSON.parse(body) as object,
      body,
      headers: { ...record.headers },
    };
    const read = Kafka.toEvent<unknown>(message as Message) as CloudEvent<unknown>;
    expect(read.validate()).toBe(true);
    expect(read).toMatchObject({
      id: record.headers['ce_id'],
      type: KimActivated.wireType,
      source: '/sambung/registry',
      subject: record.key,
      dataschema: `http://localhost:4101/events/schemas/${KimActivated.wireType}`,
      sequence: '0000000004',
    });
    expect(parseTraceparent(read['traceparent'] as string)?.traceId).toBe(parseTraceparent(traceparent)?.traceId);
  });

  it('names its schema at the address of the platform', () => {
    const event = KimActivated(KimActivated.examples[0] as never);
    const { headers } = encode(event, { schemasUrl: 'https://sambung.example.go.id/events/schemas' });
    expect(headers['ce_dataschema']).toBe(
      'https://sambung.example.go.id/events/schemas/sambung.registry.KimActivated.v1',
    );
  });

  it('has a sequence that is ordered as text, and is read as the number that it is', () => {
    const example = KimActivated.examples[0] as object;
    const versions = [9, 10, 100, 2_147_483_647];
    const records = versions.map((version) => sent(KimActivated({ ...example, version } as never)));
    const sequences = records.map(({ headers }) => headers['ce_sequence']!);
    expect(sequences.toSorted()).toEqual(sequences);
    expect(records.map(decode)).toMatchObject(versions.map((sequence) => ({ envelope: { sequence } })));
  });

  it('has the trace as an attribute of the event and as a header of the record', () => {
    const { headers } = encode(KimActivated(KimActivated.examples[0] as never), {
      traceOf: () => ({ traceparent, tracestate: 'rojo=1' }),
    });
    expect(headers).toMatchObject({
      traceparent,
      ce_traceparent: traceparent,
      tracestate: 'rojo=1',
      ce_tracestate: 'rojo=1',
    });
  });

  it('is delivered over HTTP with the same attributes', () => {
    const event = encode(KimActivated(KimActivated.examples[0] as never), {
      traceOf: () => ({ traceparent, tracestate: 'rojo=1' }),
    });
    const { data, ...attributes } = structured(event);
    expect(new CloudEvent({ ...attributes, data } as object).validate()).toBe(true);
    expect(attributes).toMatchObject({ traceparent, tracestate: 'rojo=1', datacontenttype: 'application/json' });
    expect(Object.keys(attributes).filter((name) => name.startsWith('ce_'))).toEqual([]);
  });

  it.each([
    ['of the delivery', { traceparent }, traceparent],
    ['of the event when the record has no other', { traceparent: undefined, ce_traceparent: traceparent }, traceparent],
  ])('continues the trace %s', (_, headers, expected) => {
    expect(decode(withHeaders(headers))).toMatchObject({ envelope: { traceparent: expected } });
  });

  it('distinguishes new events from republished state', () => {
    const event = KimActivated(KimActivated.examples[0] as never);
    const { headers } = encode(event, { republished: true });
    expect(decode({ ...sent(), headers })).toMatchObject({ envelope: { republished: true } });
    expect(decode(sent())).not.toHaveProperty('envelope.republished');
  });

  it('continues the trace of the work that published it', () => {
    const { headers } = sent();
    expect(parseTraceparent(headers['traceparent'])?.traceId).toBe(parseTraceparent(traceparent)?.traceId);
    expect(headers['traceparent']).not.toBe(traceparent);
  });

  it('accepts fields that a later minor version added, at any depth', () => {
    const example = KimActivated.examples[0] as { decree: object };
    const later = { ...example, slogan: 'x', decree: { ...example.decree, pages: 3 } };
    expect(decode({ ...sent(), value: Buffer.from(JSON.stringify(later)) })).toMatchObject({
      kind: 'event',
      envelope: { data: example },
    });
  });
});

describe('an event of a later minor version', () => {
  it('has the defaults of known fields that it leaves out', () => {
    const { status: _status, term: _term, ...example } = MemberJoined.examples[0] as Record<string, unknown>;
    const record = sent(MemberJoined(MemberJoined.examples[0] as never));
    const value = Buffer.from(JSON.stringify({ ...example, slogan: 'x' }));
    expect(decode({ ...record, value })).toMatchObject({ envelope: { data: { status: 'ACTIVE', term: null } } });
  });
});

describe('a record that is not an event', () => {
  it.each([
    ['without a value', { ...sent(), value: null }, 'NO_VALUE'],
    ['without an id', withHeaders({ ce_id: undefined }), 'NO_ENVELOPE'],
    ['with an id that is not a UUID', withHeaders({ ce_id: '1' }), 'NO_ENVELOPE'],
    ['with version 0', withHeaders({ ce_sequence: '0' }), 'NO_ENVELOPE'],
    ['with a value that is not JSON', { ...sent(), value: Buffer.from('{"a":') }, 'NOT_JSON'],
    ['with a value that is not UTF-8', { ...sent(), value: Buffer.from([0xff, 0xfe]) }, 'NOT_JSON'],
    ['with an empty value', { ...sent(), value: Buffer.alloc(0) }, 'NOT_JSON'],
    ['with data that violates the contract', { ...sent(), value: Buffer.from('{"kimId":1}') }, 'SCHEMA'],
    ['with a list as data', { ...sent(), value: Buffer.from('[]') }, 'SCHEMA'],
  ])('%s is reported with its reason', (_, record, reason) => {
    expect(decode(record)).toMatchObject({ kind: 'unreadable', cause: { reason } });
  });

  it('of an unknown type or major version is ignored', () => {
    expect(decode(withHeaders({ ce_type: 'sambung.registry.KimActivated.v2' }))).toMatchObject({
      kind: 'unknown-type',
    });
  });

  it('is never quoted in the detail', () => {
    const record = { ...sent(), value: Buffer.from(JSON.stringify({ kimId: 'Siti 081234567890', name: 5 })) };
    expect(JSON.stringify(decode(record))).not.toContain('Siti');
  });
});
