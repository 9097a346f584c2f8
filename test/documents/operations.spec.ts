import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { services } from '#contracts';
import { tagTexts } from '#glossary';

interface Response {
  readonly description?: string;
  readonly $ref?: string;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly 'x-description-id'?: string;
  readonly 'x-access'?: { readonly audience: string; readonly roles: readonly object[] };
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, Response>>;
}

interface Tag {
  readonly name: string;
  readonly description?: string;
}

interface Document {
  readonly tags: readonly Tag[];
  readonly components: {
    readonly responses: Readonly<Record<string, Response>>;
    readonly examples: Readonly<Record<string, { readonly value: { readonly title: string } }>>;
  };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

function documentOf(service: string): Document {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, `../../openapi/${service}.json`), 'utf8')) as Document;
}

function operationsOf(service: string): Operation[] {
  return Object.values(documentOf(service).paths).flatMap((item) => Object.values(item));
}

describe('the operations of the OpenAPI document', () => {
  it.each(services)('of %s are described in both languages', (service) => {
    const operations = operationsOf(service);
    expect(operations.length).toBeGreaterThan(50);
    const without = operations.filter(
      ({ summary, description = '', ...operation }) =>
        description.trim() === '' || description === summary || !operation['x-description-id']?.trim(),
    );
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });

  it.each(services)('of %s state who may call them', (service) => {
    const silent = operationsOf(service).filter((operation) => {
      const access = operation['x-access'];
      return !access || (access.audience === 'roles') !== access.roles.length > 0;
    });
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it.each(services)('of %s describe every response', (service) => {
    const silent = operationsOf(service).filter(({ responses }) =>
      Object.values(responses).some(({ description, $ref }) => !$ref && !description?.trim()),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it.each(services)('of %s state refusals with an example of each', (service) => {
    const { components } = documentOf(service);
    expect(Object.keys(components.responses)).toEqual(
      expect.arrayContaining(['precondition-failed', 'transition-refused']),
    );
    for (const { value } of Object.values(components.examples)) expect(value.title).toMatch(/\w/);
    const silent = operationsOf(service).filter(
      ({ responses }) => !Object.keys(responses).some((status) => /^4|default/.test(status)),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('have tags with a text, and no text is left without a tag', () => {
    const tags = services.flatMap((service) => documentOf(service).tags);
    expect(tags.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    expect(new Set(tags.map(({ name }) => name))).toEqual(new Set(Object.keys(tagTexts)));
  });
});
