import type { EventDefinition, Topic } from '#contracts';
import { type JsonSchema, schemaOf } from '#event-documents';
import { type Break, compareShapes } from './compare-shapes.js';
import { shapeOf, unsupportedKeywords } from './shape.js';

/** What readers of an event rely on. */
export interface Contract {
  readonly topic: string;
  readonly key: string;
  readonly sequence: string;
  readonly schema: JsonSchema;
}

/** What readers of a topic rely on. */
export type TopicPromise = Pick<Topic, 'partitions' | 'cleanup' | 'retentionMs' | 'maxRecordBytes'>;

/** The contract of an event as it is in the code, without its descriptions. */
export function contractOf(event: EventDefinition): Contract {
  const { topic, key, sequence } = event;
  return { topic: topic.name, key, sequence, schema: withoutTexts(schemaOf(event)) };
}

/** Everything by which a newer contract breaks readers or data of an older one. */
export function compareContracts(older: Contract, newer: Contract): Break[] {
  const unsupported = unsupportedKeywords(newer.schema);
  if (unsupported.length > 0)
    return unsupported.map((place) => ({ path: '', direction: 'both', change: `cannot be compared: ${place}` }));
  const moved = (['topic', 'key', 'sequence'] as const)
    .filter((name) => older[name] !== newer[name])
    .map((name): Break => ({ path: '', direction: 'both', change: `${name} ${older[name]} became ${newer[name]}` }));
  return [...moved, ...compareShapes(shapeOf(older.schema), shapeOf(newer.schema))];
}

/** Partitions decide where a key is; retention and size are what readers count on. */
export function compareTopics(older: TopicPromise, newer: TopicPromise): Break[] {
  const change = (name: keyof TopicPromise) => `${name} ${older[name]} became ${newer[name]}`;
  const names = [
    ...(older.partitions === newer.partitions ? [] : (['partitions'] as const)),
    ...(older.cleanup === newer.cleanup ? [] : (['cleanup'] as const)),
    ...(newer.retentionMs < older.retentionMs ? (['retentionMs'] as const) : []),
    ...(newer.maxRecordBytes > older.maxRecordBytes ? (['maxRecordBytes'] as const) : []),
  ];
  return names.map((name) => ({ path: '', direction: 'both', change: change(name) }));
}

const texts = new Set(['$schema', '$id', 'title', 'description', 'x-description-id', 'examples']);

/** Names of fields are no keywords: a field may be called `title`. */
function withoutTexts(schema: JsonSchema): JsonSchema {
  const { properties, items, anyOf, oneOf, ...rest } = schema;
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([keyword]) => !texts.has(keyword))),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, withoutTexts(field)])),
    }),
    ...(items && { items: withoutTexts(items) }),
    ...(anyOf && { anyOf: anyOf.map(withoutTexts) }),
    ...(oneOf && { oneOf: oneOf.map(withoutTexts) }),
  };
}
