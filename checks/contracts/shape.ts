import type { JsonSchema } from '#event-documents';

/** What a schema accepts, without its descriptions; `null` is a property of a shape, not an alternative. */
export interface Shape {
  readonly type?: string;
  readonly nullable: boolean;
  /** The allowed values; a constant is one value. */
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  /** Lower and upper limits of a number, of the length of a text, or of the size of a list. */
  readonly limits: Readonly<Partial<Record<Limit, number>>>;
  readonly items?: Shape;
  readonly fields: Readonly<Record<string, Field>>;
  readonly alternatives: readonly Shape[];
}

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  readonly default?: unknown;
}

export const lowerLimits = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const;
export const upperLimits = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'] as const;
export type Limit = (typeof lowerLimits)[number] | (typeof upperLimits)[number];

const annotations = ['$schema', '$id', 'title', 'description', 'x-description-id', 'examples', 'default'];
const constraints = ['type', 'enum', 'const', 'format', 'pattern', 'items', 'anyOf', 'oneOf', 'properties', 'required'];
const supported: readonly string[] = [...annotations, ...constraints, ...lowerLimits, ...upperLimits];

/** Where a schema has a keyword that the comparison does not know: `decree.number: not`. */
export function unsupportedKeywords(schema: JsonSchema, path = ''): string[] {
  const at = path === '' ? '(whole)' : path;
  const own = Object.keys(schema).filter((keyword) => !supported.includes(keyword));
  if (Array.isArray(schema.type)) own.push('type as a list');
  if (Array.isArray(schema.items)) own.push('items as a list');
  const parts = [...(schema.items && !Array.isArray(schema.items) ? [schema.items] : []), ...alternativesOf(schema)];
  return [
    ...own.map((keyword) => `${at}: ${keyword}`),
    ...parts.flatMap((part) => unsupportedKeywords(part, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
      unsupportedKeywords(field, path === '' ? name : `${path}.${name}`),
    ),
  ];
}

/** The shape of a schema of supported keywords. */
export function shapeOf(schema: JsonSchema): Shape {
  const alternatives = alternativesOf(schema);
  const others = alternatives.filter(({ type }) => type !== 'null');
  if (alternatives.length > others.length && others.length === 1) return { ...shapeOf(others[0]!), nullable: true };
  const { type, format, pattern, items, properties = {}, required = [] } = schema;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return {
    nullable: type === 'null' || alternatives.length > others.length,
    ...(type !== undefined && { type }),
    ...(values && { values }),
    ...(format !== undefined && { format }),
    ...(pattern !== undefined && { pattern }),
    limits: limitsOf(schema),
    ...(items && { items: shapeOf(items) }),
    fields: Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [
        name,
        {
          shape: shapeOf(field),
          required: required.includes(name),
          ...(field.default !== undefined && { default: field.default }),
        },
      ]),
    ),
    alternatives: others.map(shapeOf),
  };
}

function alternativesOf({ anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] {
  return [...anyOf, ...oneOf];
}

/** Of whole numbers, above 0 is the same as at least 1. */
function limitsOf(schema: JsonSchema): Shape['limits'] {
  const limits = Object.fromEntries(
    [...lowerLimits, ...upperLimits].flatMap((limit) => (schema[limit] === undefined ? [] : [[limit, schema[limit]]])),
  ) as Partial<Record<Limit, number>>;
  if (schema.type !== 'integer') return limits;
  const { exclusiveMinimum, exclusiveMaximum, ...rest } = limits;
  return {
    ...rest,
    ...(exclusiveMinimum !== undefined && { minimum: Math.max(rest.minimum ?? -Infinity, exclusiveMinimum + 1) }),
    ...(exclusiveMaximum !== undefined && { maximum: Math.min(rest.maximum ?? Infinity, exclusiveMaximum - 1) }),
  };
}
