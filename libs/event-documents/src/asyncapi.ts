import { agencyIdPattern, type EventDefinition, events } from '#contracts';
import { type Channel, channels } from './channels.js';
import { cloudEventHeaders } from './headers-schema.js';
import { indonesian, schemaOf } from './json-schema.js';

const bindingVersion = '0.5.0';
const reference = (...path: string[]) => ({ $ref: `#/${path.join('/')}` });

/** The AsyncAPI 3.0 document of all events: https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export function asyncApiDocument(): object {
  const all = channels();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Sambung events',
      version: '1.0.0',
      description:
        'What the services of Sambung publish on Kafka. Records of one key are in order, each is delivered at least once, and none carries personal data or texts of citizens: a reader fetches those by id, with a token of its own.\n\nPeristiwa yang diterbitkan layanan Sambung di Kafka. Rekaman dengan kunci yang sama berurutan, masing-masing dikirim sedikitnya satu kali, dan tidak memuat data pribadi atau naskah warga: pembaca mengambilnya dengan id dan token sendiri.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      contact: { name: 'Sambung' },
      tags: [...new Set(all.map(({ topic }) => topic.owner))].map((name) => ({ name })),
    },
    defaultContentType: 'application/json',
    servers: { kafka: server },
    channels: Object.fromEntries(all.map((channel) => [nameOf(channel), channelObject(channel)])),
    operations: Object.fromEntries(all.map((channel) => [`publish-${nameOf(channel)}`, operation(channel)])),
    components: {
      messages: Object.fromEntries([...events.values()].map((event) => [event.type, message(event)])),
      schemas: {
        CloudEventHeaders: cloudEventHeaders,
        ...Object.fromEntries([...events.values()].map((event) => [event.type, payload(event)])),
      },
      securitySchemes: { scram: { type: 'scramSha512', description: 'The user that the office has given you.' } },
    },
  };
}

const server = {
  host: '{brokers}',
  protocol: 'kafka-secure',
  description: 'The brokers of the platform; an agency reads its own topic, in groups that start with agency.<id>.',
  variables: {
    brokers: { default: 'kafka.example.go.id:9093', description: 'The address that the office gives you.' },
  },
  security: [reference('components', 'securitySchemes', 'scram')],
};

const nameOf = ({ address }: Channel) => address.replace(/\.?\{\w+\}/, '');

function channelObject({ address, topic, events: published, ofAgencies }: Channel): object {
  const { cleanup, retentionMs, partitions, maxRecordBytes } = topic;
  return {
    address,
    title: address,
    description: describeChannel(topic.owner, cleanup, retentionMs, ofAgencies),
    tags: [{ name: topic.owner }],
    messages: Object.fromEntries(published.map(({ type }) => [type, reference('components', 'messages', type)])),
    ...(ofAgencies && {
      parameters: {
        agencyId: {
          description: `The id of the agency: lower-case letters, digits and hyphens (${agencyIdPattern.source}).`,
          examples: ['dpupr', 'dinkes'],
        },
      },
    }),
    bindings: {
      kafka: {
        topic: address,
        partitions,
        topicConfiguration: {
          'cleanup.policy': [cleanup],
          ...(cleanup === 'delete' && { 'retention.ms': retentionMs }),
          'max.message.bytes': maxRecordBytes,
        },
        bindingVersion,
      },
    },
  };
}

function describeChannel(owner: string, cleanup: string, retentionMs: number, ofAgencies: boolean): string {
  if (ofAgencies)
    return 'The events of the aspirations that an agency has, or has just lost, in the order of the changes. An event has an id of its own here. Retained for 30 days.';
  const retention =
    cleanup === 'compact'
      ? 'Compacted: the last event of each key is retained, so that a new reader finds the state of all from the beginning'
      : `Retained for ${retentionMs / 86_400_000} days`;
  return `Published by ${owner}. ${retention}.`;
}

function operation(channel: Channel): object {
  const name = nameOf(channel);
  return {
    action: 'send',
    summary: `Publishes the events of ${channel.address}.`,
    channel: reference('channels', name),
    messages: channel.events.map(({ type }) => reference('channels', name, 'messages', type)),
  };
}

function message(event: EventDefinition): object {
  return {
    name: event.wireType,
    title: event.type,
    summary: event.when.en,
    description: event.when.en,
    [indonesian]: event.when.id,
    contentType: 'application/json',
    headers: {
      allOf: [
        reference('components', 'schemas', 'CloudEventHeaders'),
        { type: 'object', properties: { ce_type: { const: event.wireType } } },
      ],
    },
    payload: reference('components', 'schemas', event.type),
    correlationId: {
      description: 'Shared by everything that results from one request.',
      location: '$message.header#/ce_correlationid',
    },
    bindings: {
      kafka: { key: { type: 'string', description: `The field \`${event.key}\` of the data.` }, bindingVersion },
    },
    examples: event.examples.map((example, index) => ({ name: `${event.type}${index + 1}`, payload: example })),
  };
}

/** AsyncAPI has a dialect of its own, and examples are those of the message. */
function payload(event: EventDefinition): object {
  const { $schema: _dialect, $id: _id, examples: _examples, ...schema } = schemaOf(event);
  return schema;
}
