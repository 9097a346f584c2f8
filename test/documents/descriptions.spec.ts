import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { services } from '#contracts';
import { fieldTexts, pathNouns, pathParameters, queryParameters } from '#glossary';

interface Described {
  readonly description?: string;
  readonly 'x-description-id'?: string;
}

interface Schema extends Described {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

interface Parameter extends Described {
  readonly name: string;
}

interface Found {
  readonly at: string;
  readonly described: Described;
}

const combined = ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', 'prefixItems'];

/** The properties of a schema, and of the schemas in it. */
function propertiesOf(schema: Schema, at: string): Found[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    { at: `${at}.${name}`, described: property },
    ...propertiesOf(property, `${at}.${name}`),
  ]);
  const inner = combined
    .flatMap((keyword) => [schema[keyword]].flat())
    .filter((part): part is Schema => typeof part === 'object' && part !== null);
  return [...own, ...inner.flatMap((part) => propertiesOf(part, at))];
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

function propertiesOfBodies({ operationId, requestBody, responses }: Operation): Found[] {
  const bodies = [...(requestBody ? [requestBody] : []), ...Object.values(responses)];
  const schemas = bodies.flatMap(({ content }) =>
    Object.values(content ?? {}).flatMap(({ schema }) => (schema ? [schema] : [])),
  );
  return schemas.flatMap((schema) => propertiesOf(schema, operationId));
}

function parametersOf({ operationId, parameters = [] }: Operation): Found[] {
  return parameters.map((parameter) => ({ at: `${operationId}?${parameter.name}`, described: parameter }));
}

function contentsOf(service: string): Found[] {
  const file = resolve(import.meta.dirname, `../../openapi/${service}.json`);
  const { components, paths } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return [
    ...Object.entries(components.schemas).flatMap(([name, schema]) => propertiesOf(schema, name)),
    ...operations.flatMap((operation) => [...propertiesOfBodies(operation), ...parametersOf(operation)]),
  ];
}

describe('the glossary of fields', () => {
  it.each(services)('describes every property and parameter of %s', (service) => {
    const contents = contentsOf(service);
    expect(contents.length).toBeGreaterThan(500);
    expect(contents.filter(({ described }) => !described.description?.trim()).map(({ at }) => at)).toEqual([]);
  });

  it('has no text that no document uses', () => {
    const used = new Set(
      services
        .flatMap(contentsOf)
        .map(({ described: { description, 'x-description-id': inIndonesian } }) => `${description} | ${inIndonesian}`),
    );
    const texts = [...fieldTexts, ...Object.entries(pathParameters), ...Object.entries(queryParameters)];
    expect(texts.filter(([, { en, id }]) => !used.has(`${en} | ${id}`)).map(([key]) => key)).toEqual([]);
    const nouns = Object.entries(pathNouns).filter(
      ([, { en }]) => ![...used].some((text) => text.startsWith(`UUID of the ${en},`)),
    );
    expect(nouns).toEqual([]);
  });
});
