import { z } from 'zod';
import { descriptionOf, type EventDefinition } from '#contracts';

/** The key of the Indonesian description, beside the English `description`. */
export const indonesian = 'x-description-id';

/** The keywords that schemas of events may have; the checker of compatibility knows what a change of each means. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly [indonesian]?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The schema of an event's data as a reader needs it: fields that a later version adds are allowed, and fields with a default
 * may be missing, as in events of before they were added.
 */
export function schemaOf(event: EventDefinition): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(event.data, { io: 'input' }) as JsonSchema;
  return {
    $schema: dialect,
    $id: schemaId(event),
    title: event.type,
    description: event.when.en,
    [indonesian]: event.when.id,
    ...forReaders(schema, event, []),
    examples: event.examples,
  };
}

/** The name of the schema, the same on every platform; `ce_dataschema` is its address. */
export function schemaId({ wireType }: EventDefinition): string {
  return `urn:sambung:schema:${wireType}`;
}

function forReaders(schema: JsonSchema, event: EventDefinition, path: readonly string[]): JsonSchema {
  const within = (part: JsonSchema) => forReaders(part, event, path);
  const { properties, items, anyOf, oneOf, ...rest } = plain(schema);
  return {
    ...rest,
    ...(properties && { properties: describedFields(properties, event, path) }),
    ...(items && { items: within(items) }),
    ...(anyOf && { anyOf: anyOf.map(within) }),
    ...(oneOf && { oneOf: oneOf.map(within) }),
  };
}

function describedFields(
  fields: Readonly<Record<string, JsonSchema>>,
  event: EventDefinition,
  path: readonly string[],
) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const own = [...path, name];
      const description = descriptionOf(event, own.join('.'));
      return [
        name,
        {
          ...(description && { description: description.en, [indonesian]: description.id }),
          ...forReaders(field, event, own),
        },
      ];
    }),
  );
}

/** Without what only a producer needs, and what a named format states already. */
function plain(schema: JsonSchema & { readonly additionalProperties?: unknown }): JsonSchema {
  const { additionalProperties, pattern, minimum, maximum, ...rest } = schema;
  if (additionalProperties !== undefined && additionalProperties !== false)
    throw new Error('a map has no named fields');
  return {
    ...rest,
    ...(pattern !== undefined && rest.format === undefined && { pattern }),
    ...(minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && { maximum }),
  };
}
