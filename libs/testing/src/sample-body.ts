/** The part of JSON Schema that the documents of the services use. */
export interface BodySchema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly BodySchema[];
  readonly oneOf?: readonly BodySchema[];
  readonly allOf?: readonly BodySchema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: BodySchema;
  readonly properties?: Readonly<Record<string, BodySchema>>;
  readonly required?: readonly string[];
}

const formats: Readonly<Record<string, string>> = {
  uuid: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  date: '2026-02-03',
  'date-time': '2026-02-03T02:00:00.000Z',
  email: 'warga@kim.example',
  uri: 'https://kim.example/bukti',
};

/**
 * A body with the required properties of a schema; `known` gives the values of properties by their names, such as ids of rows
 * that exist.
 */
export function sampleBody(
  schema: BodySchema,
  definitions: Readonly<Record<string, BodySchema>>,
  known: Readonly<Record<string, unknown>>,
): unknown {
  const again = (part: BodySchema) => sampleBody(part, definitions, known);
  if (schema.$ref !== undefined) return again(definitions[schema.$ref.split('/').at(-1)!]!);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (choice) return again(choice);
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.[0] ?? 'string');
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          name in known ? known[name] : again(schema.properties?.[name] ?? {}),
        ]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => again(schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return formats[schema.format ?? ''] ?? 'Contoh'.padEnd(schema.minLength ?? 0, ' isi');
  }
}
