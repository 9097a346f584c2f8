import { describe, expect, it } from '@jest/globals';
import { AspirationAssigned, events, registryKimV1 } from '#contracts';
import { type JsonSchema, schemaOf } from '#event-documents';
import { compareContracts, compareTopics, type Contract } from './contract.js';
import { readersOf, unknownReads } from './consumers.js';
import { personalData } from './personal-data.js';
import { unsupportedKeywords } from './shape.js';

const code = { type: 'string', pattern: '^[A-Z]+$' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const decree = {
  type: 'object',
  required: ['number'],
  properties: { number: { type: 'string', minLength: 1 }, date: { type: 'string', format: 'date' } },
} as const;
const polygon = {
  type: 'object',
  required: ['type', 'rings'],
  properties: { type: { const: 'Polygon' }, rings: { type: 'array', items: { type: 'number' } } },
} as const;
const point = {
  type: 'object',
  required: ['type', 'at'],
  properties: { type: { const: 'Point' }, at: { type: 'number' } },
} as const;

const fields: Readonly<Record<string, JsonSchema>> = {
  id: uuid,
  version: { type: 'integer', exclusiveMinimum: 0 },
  kind: { type: 'string', enum: ['A', 'B'] },
  code,
  score: { type: 'number', minimum: 0, maximum: 100 },
  codes: { type: 'array', items: code, minItems: 1 },
  decree: { anyOf: [decree, { type: 'null' }] },
  parts: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: uuid } } },
  shape: { oneOf: [polygon, point] },
  active: { type: 'boolean', default: true },
  note: { type: 'string', maxLength: 20 },
};
const required = ['id', 'version', 'kind', 'code', 'score', 'codes', 'decree', 'parts', 'shape'];

/** A contract whose schema has these fields instead. */
function contract(
  changes: Readonly<Record<string, JsonSchema | undefined>> = {},
  rest: Partial<Contract> = {},
): Contract {
  const properties = Object.fromEntries(
    Object.entries({ ...fields, ...changes }).filter((entry): entry is [string, JsonSchema] => entry[1] !== undefined),
  );
  const schema = { type: 'object', required: required.filter((name) => name in properties), properties };
  return { topic: 'registry.thing.v1', key: 'id', sequence: 'version', schema, ...rest };
}

const requiring = (...names: string[]) => ({ ...contract().schema, required: names });
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const within = (
  parent: JsonSchema,
  properties: Readonly<Record<string, JsonSchema>>,
  names = parent.required ?? [],
) => ({
  ...parent,
  required: names,
  properties: { ...parent.properties, ...properties },
});

const crafted: readonly [string, Contract, string][] = [
  ['a required field removed', contract({ code: undefined }), 'code'],
  ['an optional field removed', contract({ note: undefined }), 'note'],
  [
    'a field within another removed',
    contract({ decree: nullable({ ...decree, properties: { number: code } }) }),
    'decree.date',
  ],
  [
    'a required field added',
    contract({}, { schema: { ...within(contract().schema, { next: uuid }, [...required, 'next']) } }),
    'next',
  ],
  [
    'a required field added within another',
    contract({ decree: nullable(within(decree, { by: uuid }, ['number', 'by'])) }),
    'decree.by',
  ],
  [
    'a required field added to elements',
    contract({ parts: { type: 'array', items: within(fields['parts']!.items!, { of: uuid }, ['id', 'of']) } }),
    'parts.of',
  ],
  ['a required field made optional', contract({}, { schema: requiring(...required.slice(1)) }), 'id'],
  ['an optional field made required', contract({}, { schema: requiring(...required, 'note') }), 'note'],
  ['a type changed', contract({ version: { type: 'string' } }), 'version'],
  ['a whole number made a number', contract({ version: { type: 'number', exclusiveMinimum: 0 } }), 'version'],
  ['a field that may be null now', contract({ code: nullable(code) }), 'code'],
  ['a field that may not be null any more', contract({ decree }), 'decree'],
  ['a value added', contract({ kind: { type: 'string', enum: ['A', 'B', 'C'] } }), 'kind'],
  ['a value removed', contract({ kind: { type: 'string', enum: ['A'] } }), 'kind'],
  ['a text limited to values', contract({ note: { type: 'string', enum: ['x'], maxLength: 20 } }), 'note'],
  ['values opened to any text', contract({ kind: { type: 'string' } }), 'kind'],
  ['a pattern changed', contract({ code: { type: 'string', pattern: '^[a-z]+$' } }), 'code'],
  ['a pattern removed', contract({ code: { type: 'string' } }), 'code'],
  ['a pattern added', contract({ note: { ...fields['note']!, pattern: '^x' } }), 'note'],
  ['a format changed', contract({ id: { type: 'string', format: 'uri' } }), 'id'],
  ['a lower limit raised', contract({ score: { type: 'number', minimum: 1, maximum: 100 } }), 'score'],
  ['an upper limit lowered', contract({ score: { type: 'number', minimum: 0, maximum: 10 } }), 'score'],
  ['an upper limit raised', contract({ score: { type: 'number', minimum: 0, maximum: 1000 } }), 'score'],
  ['an upper limit removed', contract({ note: { type: 'string' } }), 'note'],
  ['a whole number that may be 0', contract({ version: { type: 'integer', minimum: 0 } }), 'version'],
  ['a list that may be empty', contract({ codes: { type: 'array', items: code } }), 'codes'],
  ['elements changed', contract({ codes: { type: 'array', items: uuid, minItems: 1 } }), 'codes'],
  ['one value made a list', contract({ code: { type: 'array', items: code } }), 'code'],
  [
    'an alternative added',
    contract({ shape: { oneOf: [polygon, point, { ...point, properties: { type: { const: 'Line' } } }] } }),
    'shape',
  ],
  ['an alternative removed', contract({ shape: { oneOf: [polygon] } }), 'shape'],
  [
    'a field of an alternative changed',
    contract({ shape: { oneOf: [within(polygon, { rings: { type: 'array', items: code } }), point] } }),
    'shape.rings',
  ],
  ['a default changed', contract({ active: { type: 'boolean', default: false } }), 'active'],
  ['a default removed', contract({ active: { type: 'boolean' } }), 'active'],
  ['a field renamed', contract({ code: undefined, kode: code }), 'code'],
  ['another topic', contract({}, { topic: 'registry.other.v1' }), ''],
  ['another key', contract({}, { key: 'code' }), ''],
  ['another sequence', contract({}, { sequence: 'score' }), ''],
  ['a keyword that cannot be compared', contract({ note: { ...fields['note']!, not: {} } as JsonSchema }), ''],
];

const additive: readonly [string, Contract][] = [
  ['nothing', contract()],
  ['an optional text', contract({ next: { type: 'string' } })],
  ['an optional whole number', contract({ next: { type: 'integer', minimum: 0 } })],
  ['an optional number', contract({ next: { type: 'number' } })],
  ['an optional yes or no', contract({ next: { type: 'boolean' } })],
  ['an optional id', contract({ next: uuid })],
  ['an optional day', contract({ next: { type: 'string', format: 'date' } })],
  ['an optional time', contract({ next: { type: 'string', format: 'date-time' } })],
  ['an optional list of values', contract({ next: { type: 'string', enum: ['X', 'Y'] } })],
  ['an optional constant', contract({ next: { const: 1 } })],
  ['an optional field that may be null', contract({ next: nullable(uuid) })],
  ['an optional list', contract({ next: { type: 'array', items: uuid } })],
  ['an optional object', contract({ next: { type: 'object', required: ['a'], properties: { a: uuid } } })],
  ['an optional list of objects', contract({ next: { type: 'array', items: decree } })],
  ['optional alternatives', contract({ next: { oneOf: [polygon, point] } })],
  ['a field with a default', contract({ next: { type: 'boolean', default: false } })],
  ['a field within another', contract({ decree: nullable(within(decree, { by: uuid })) })],
  [
    'a field of the elements of a list',
    contract({ parts: { type: 'array', items: within(fields['parts']!.items!, { of: uuid }) } }),
  ],
  ['a field of an alternative', contract({ shape: { oneOf: [within(polygon, { area: { type: 'number' } }), point] } })],
  ['several optional fields', contract({ next: uuid, after: code, last: { type: 'boolean' } })],
  ['descriptions', contract({ id: { ...uuid, description: 'The thing.', 'x-description-id': 'Benda.', title: 'Id' } })],
  ['examples', contract({ id: { ...uuid, examples: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'] } })],
  [
    'fields in another order',
    contract(
      {},
      { schema: { ...contract().schema, properties: Object.fromEntries(Object.entries(fields).toReversed()) } },
    ),
  ],
  ['required fields in another order', contract({}, { schema: requiring(...required.toReversed()) })],
  ['values in another order', contract({ kind: { type: 'string', enum: ['B', 'A'] } })],
  ['alternatives in another order', contract({ shape: { oneOf: [point, polygon] } })],
  ['the same limit in other words', contract({ version: { type: 'integer', minimum: 1 } })],
  ['null named first', contract({ decree: { anyOf: [{ type: 'null' }, decree] } })],
];

describe('the comparison of contracts', () => {
  it.each(crafted)('finds a break: %s', (_, newer, path) => {
    expect(compareContracts(contract(), newer).map((found) => found.path)).toContain(path);
  });

  it.each(additive)('accepts what only adds: %s', (_, newer) => {
    expect(compareContracts(contract(), newer)).toEqual([]);
  });

  it('has at least twenty of each', () => {
    expect([crafted.length, additive.length].every((count) => count >= 20)).toBe(true);
  });

  it('distinguishes who is broken', () => {
    const directions = (newer: Contract) => compareContracts(contract(), newer).map(({ direction }) => direction);
    expect(directions(contract({ kind: { type: 'string', enum: ['A', 'B', 'C'] } }))).toEqual(['forward']);
    expect(directions(contract({ kind: { type: 'string', enum: ['A'] } }))).toEqual(['backward']);
    expect(directions(contract({ code: { type: 'integer' } }))).toEqual(['both']);
  });

  it('finds a break with an older version that the last one does not show', () => {
    const [first, second, third] = [contract({ next: uuid }), contract(), contract({ next: code })];
    expect(compareContracts(second, third)).toEqual([]);
    expect(compareContracts(first, third)).not.toEqual([]);
  });
});

describe('the keywords of schemas', () => {
  it.each([
    'not',
    'allOf',
    'if',
    'patternProperties',
    'additionalProperties',
    '$ref',
    'multipleOf',
    'uniqueItems',
    'dependentRequired',
  ])('do not include %s, at any depth', (keyword) => {
    const odd = { type: 'string', [keyword]: {} } as JsonSchema;
    const nested: JsonSchema = { type: 'object', properties: { list: { type: 'array', items: { anyOf: [odd] } } } };
    expect(unsupportedKeywords(nested)).toEqual([`list: ${keyword}`]);
  });

  it('do not include types or elements as lists', () => {
    const odd = { type: ['string', 'null'], items: [{}] } as unknown as JsonSchema;
    expect(unsupportedKeywords(odd)).toEqual(['(whole): type as a list', '(whole): items as a list']);
  });
});

describe('the comparison of topics', () => {
  it.each([
    ['more partitions', { partitions: 12 }],
    ['another cleanup', { cleanup: 'delete' }],
    ['a shorter retention', { retentionMs: 1000 }],
    ['larger records', { maxRecordBytes: 5_000_000 }],
  ] as const)('finds %s', (_, change) => {
    expect(compareTopics(registryKimV1, { ...registryKimV1, ...change })).toHaveLength(1);
  });

  it('accepts a longer retention and smaller records', () => {
    const { retentionMs, maxRecordBytes } = registryKimV1;
    const newer = { ...registryKimV1, retentionMs: retentionMs * 2, maxRecordBytes: maxRecordBytes / 2 };
    expect(compareTopics(registryKimV1, newer)).toEqual([]);
  });
});

describe('consumers', () => {
  const wireType = AspirationAssigned.wireType;
  const agency = { consumer: 'dpupr', reads: { [wireType]: ['aspirationId', 'respondBy'] } };

  it('are named when a field that they read, or what contains it, breaks', () => {
    expect(readersOf([agency], wireType, { path: 'respondBy' })).toEqual(['dpupr']);
    expect(readersOf([agency], wireType, { path: '' })).toEqual(['dpupr']);
    expect(readersOf([agency], wireType, { path: 'agencyName' })).toEqual([]);
    const nested = { consumer: 'n', reads: { [wireType]: ['decree.number'] } };
    expect(readersOf([nested], wireType, { path: 'decree' })).toEqual(['n']);
  });

  it('are refused when they read what is not there', () => {
    const lost = { consumer: 'x', reads: { [wireType]: ['respondBy', 'colour'], 'sambung.registry.Nothing.v1': [] } };
    expect(unknownReads([agency, lost])).toEqual([
      `x reads colour of ${wireType}, which has no such field`,
      'x reads sambung.registry.Nothing.v1, which no service publishes',
    ]);
  });
});

describe('a topic of agencies', () => {
  const assigned = schemaOf(events.get(AspirationAssigned.wireType)!);
  const withField = (name: string, field: JsonSchema): JsonSchema => {
    return { ...assigned, properties: { ...assigned.properties, [name]: field } };
  };

  it.each([
    ['fullName', code],
    ['email', { type: 'string', format: 'email' }],
    ['phone', code],
    ['nik', code],
    ['reporterId', uuid],
    ['contactPointId', uuid],
    ['accountId', uuid],
    ['body', { type: 'string' }],
    ['remark', { type: 'string' }],
    ['remarks', { type: 'array', items: { type: 'string' } }],
    ['answer', nullable({ type: 'string', minLength: 1 })],
    ['who', { type: 'object', properties: { address: code } }],
  ] as const)('is refused a field like %s', (name, field) => {
    expect(personalData(withField(name, field))).toHaveLength(1);
  });

  it('may have ids of offices, days, codes and lists of values', () => {
    expect(personalData(assigned)).toEqual([]);
    expect(personalData(withField('level', { type: 'string', enum: ['HIGH'] }))).toEqual([]);
  });
});
