import { type EventDefinition, events } from '#contracts';
import { type JsonSchema, schemaOf } from './json-schema.js';

/** TypeScript types of all events, for programs outside of the platform. */
export function typeDeclarations(): string {
  const all = [...events.values()];
  return [
    '// Generated from the contracts by `npm run contracts -- generate`.',
    envelope,
    '/** The data of each event, by the type on the wire. */',
    'export interface EventData {',
    ...all.map(({ wireType, type }) => `  '${wireType}': ${type};`),
    '}',
    '',
    ...all.map(declaration),
  ].join('\n');
}

const envelope = `
/** The type of an event on the wire. */
export type EventType = keyof EventData;

/** An event of one of these types, of all by default; \`type\` decides which \`data\` it has. */
export type SambungEvent<Type extends EventType = EventType> = { [Each in Type]: EventOfType<Each> }[Type];

/** A CloudEvent of the platform, as feeds and webhooks deliver it, and as SDKs read it from Kafka. */
export interface EventOfType<Type extends EventType> {
  specversion: '1.0';
  /** The same on every delivery (UUIDv7). */
  id: string;
  type: Type;
  /** The service that publishes it, such as \`/sambung/registry\`. */
  source: string;
  /** What the event is about. */
  subject: string;
  /** RFC 3339. */
  time: string;
  /** The address of the JSON Schema of the data. */
  dataschema: string;
  datacontenttype: 'application/json';
  /** The version of the subject in ten digits; it grows with every event of a subject, and a gap is no loss. */
  sequence: string;
  correlationid: string;
  causationid?: string;
  /** State that is published once more: nothing has happened. */
  republished?: 'true';
  traceparent: string;
  tracestate?: string;
  data: EventData[Type];
}
`;

function declaration(event: EventDefinition): string {
  const schema = schemaOf(event);
  return `${comment(event.when.en, '')}export interface ${event.type} ${objectType(schema, '')}\n`;
}

function objectType({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name) ? '' : '?';
    return `${comment(field.description, inner)}${inner}${name}${optional}: ${typeOf(field, inner)};`;
  });
  return `{\n${fields.join('\n')}\n${indent}}`;
}

function typeOf(schema: JsonSchema, indent: string): string {
  const { type, items, properties } = schema;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map((one) => typeOf(one, indent)).join(' | ');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (type === 'array') return `Array<${items ? typeOf(items, indent) : 'unknown'}>`;
  if (properties) return objectType(schema, indent);
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'string' || type === 'boolean' || type === 'null' ? type : 'unknown';
}

const literal = (value: unknown) => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));

function comment(text: string | undefined, indent: string): string {
  return text === undefined ? '' : `${indent}/** ${text} */\n`;
}
