import type { JsonSchema } from './json-schema.js';

const text = (description: string, rest: JsonSchema = {}): JsonSchema => ({ description, type: 'string', ...rest });

/** The headers of each record: CloudEvents 1.0 in the binary mode of the Kafka binding. */
export const cloudEventHeaders: JsonSchema = {
  type: 'object',
  description:
    'CloudEvents 1.0 in binary mode: the envelope is in the headers, the value is the data in JSON. Readers ignore headers that they do not know.',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_dataschema',
    'ce_sequence',
    'ce_correlationid',
    'ce_traceparent',
    'content-type',
  ],
  properties: {
    ce_specversion: { description: 'The version of CloudEvents.', const: '1.0' },
    ce_id: text('The id of the event (UUIDv7): the same on every delivery. What has been handled is known by it.', {
      format: 'uuid',
    }),
    ce_type: text('The type with its major version. Readers skip types that they do not know.'),
    ce_source: text('The service that publishes the event.', { format: 'uri-reference' }),
    ce_subject: text('What the event is about: the key of the record.'),
    ce_time: text('The time of the change (RFC 3339).', { format: 'date-time' }),
    ce_dataschema: text('The address of the JSON Schema of the data.', { format: 'uri' }),
    ce_sequence: text(
      'The version of the subject after the change, in ten digits, so that comparing texts compares numbers. It grows with every event of a key. A gap is no loss: changes without an event on this topic count too.',
      { pattern: '^[0-9]{10}$' },
    ),
    ce_correlationid: text('Shared by everything that results from one request.', { format: 'uuid' }),
    ce_causationid: text('The event or the request that caused this one; absent when nothing did.'),
    ce_republished: text(
      'Present (`true`) when the state is published once more with its old sequence: nothing has happened.',
    ),
    ce_traceparent: text('W3C Trace Context of the change, by the distributed tracing extension of CloudEvents.'),
    ce_tracestate: text('The state of that trace, when it has one.'),
    traceparent: text('The same context, for the instrumentation of Kafka clients.'),
    tracestate: text('The state of that trace, when it has one.'),
    'content-type': { description: 'The type of the value.', const: 'application/json' },
  },
};
