import type { OpenAPIObject } from '@nestjs/swagger';
import { type FieldText, fieldText, pathText, queryText } from '#glossary';
import { operationsOf } from './operations.js';

/** OpenAPI extension with the description in Indonesian; `description` is in English. */
export const descriptionInIndonesian = 'x-description-id';

/** The parts of a JSON schema that lead to properties. */
interface Schema {
  description?: string;
  type?: unknown;
  enum?: unknown;
  const?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  [keyword: string]: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  description?: string;
  schema?: Schema;
  [keyword: string]: unknown;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** Describes each property and parameter that no schema describes, by the glossary. */
export function describeFields(document: OpenAPIObject): void {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) describe(schema as Schema, [name]);
  for (const { path, operation } of operationsOf(document)) {
    const id = (operation.operationId ?? '').replace(/AsWorkbook$/, '');
    for (const parameter of (operation.parameters ?? []) as Parameter[]) describeParameter(parameter, path, id);
    describeContent(operation.requestBody as Content | undefined, [id]);
    for (const [status, response] of Object.entries(operation.responses))
      describeContent(response as Content, [`${id}>${status}`]);
  }
}

function describeContent(body: Content | undefined, owner: readonly string[]): void {
  for (const { schema } of Object.values(body?.content ?? {})) if (schema) describe(schema, owner);
}

function describe(schema: Schema, owner: readonly string[]): void {
  const { properties = {} } = schema;
  const isBilingual = 'en' in properties && 'id' in properties;
  for (const [name, property] of Object.entries(properties)) {
    const text = isBilingual && /^(en|id)$/.test(name) ? fieldText(['BilingualText'], name) : fieldText(owner, name);
    add(property, text);
    if (text?.example !== undefined) addExample(property, text.example);
    describe(property, [...owner, name]);
  }
  for (const keyword of ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', 'prefixItems'])
    for (const part of [schema[keyword]].flat())
      if (typeof part === 'object' && part !== null) describe(part as Schema, owner);
}

function describeParameter(parameter: Parameter, path: string, operationId: string): void {
  const { name, schema } = parameter;
  if (schema?.description !== undefined) {
    parameter.description ??= schema.description;
    delete schema.description;
  }
  const text =
    parameter.in === 'path' ? pathText(path, name, String(schema?.['format'])) : queryText(operationId, name);
  add(parameter, text);
  if (text?.example !== undefined && schema) addExample(schema, text.example);
}

function add(described: { description?: string; [extension: string]: unknown }, text: FieldText | undefined): void {
  if (!text || described.description !== undefined) return;
  described.description = text.en;
  described[descriptionInIndonesian] = text.id;
}

/** Where the schema accepts a value of this type, and does not name its values. */
function addExample(schema: Schema, example: NonNullable<FieldText['example']>): void {
  const variants = [schema, ...((schema['anyOf'] ?? []) as Schema[])];
  const type = Array.isArray(example)
    ? ['array']
    : typeof example === 'number'
      ? ['number', 'integer']
      : [typeof example];
  const fits = variants.some(
    (one) => type.includes(String(one.type)) && one.enum === undefined && one.const === undefined,
  );
  if (fits) schema.examples ??= [example];
}
