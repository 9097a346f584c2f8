import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type EventDefinition, events } from './index.js';

// What events looked like when they were first said, and every example since. These files only grow: records that look
// like this lie on topics and in dead letters, and consumers of that age read what is said today.

const folder = join(import.meta.dirname, '..', 'recorded');
const fileOf = (wireType: string) => join(folder, `${wireType}.json`);

interface Recorded {
  /** JSON Schema of the oldest contract that is still kept. */
  readonly schema: unknown;
  readonly examples: readonly unknown[];
}

const read = (wireType: string) => JSON.parse(readFileSync(fileOf(wireType), 'utf8')) as Recorded;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Writes down what is new; nothing that was written is changed. */
function record(wireType: string, { data, examples }: EventDefinition): void {
  const known = existsSync(fileOf(wireType)) ? read(wireType) : { schema: z.toJSONSchema(data), examples: [] };
  const fresh = examples.filter((example) => !known.examples.some((old) => same(old, example)));
  writeFileSync(
    fileOf(wireType),
    JSON.stringify({ ...known, examples: [...known.examples, ...fresh] }, null, 2) + '\n',
  );
}

/** What is wrong with data for somebody who overlooks fields that he does not know, as our consumers do. */
function faults(schema: z.ZodType, data: unknown): string[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A consumer of the age of this schema. */
function readerOf(schema: unknown): z.ZodType {
  const open = (name: string, value: unknown) =>
    name === 'additionalProperties' && value === false ? undefined : value;
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schema, open)));
}

const known = [...events.keys()].map((wireType) => [wireType] as const);

if (process.env['SAMBUNG_RECORD_EXAMPLES']) {
  mkdirSync(folder, { recursive: true });
  for (const [wireType, definition] of events) record(wireType, definition);
}

describe('case 15: old and new understand each other', () => {
  it('case 15a: every event has its record, and no recorded event is gone', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...events.keys()].map((wireType) => `${wireType}.json`).toSorted());
  });

  it.each(known)('case 15b: old examples against the new schema: %s', (wireType) => {
    const { examples } = read(wireType);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(faults(events.get(wireType)!.data, example)).toEqual([]);
  });

  it.each(known)('case 15c: new examples against the oldest schema: %s', (wireType) => {
    const oldest = readerOf(read(wireType).schema);
    for (const example of events.get(wireType)!.examples) expect(faults(oldest, example)).toEqual([]);
  });

  it.each(known)('case 15d: today’s examples are recorded, for those who come later: %s', (wireType) => {
    // How a new one is recorded stands in CONTRIBUTING.md, at “An event”.
    const { examples } = read(wireType);
    for (const example of events.get(wireType)!.examples) expect(examples).toContainEqual(example);
  });

  it('case 15e: a change that old and new would not both survive is noticed', () => {
    const decree = z.strictObject({ date: z.iso.date() });
    const old = z.strictObject({ id: z.uuid(), kind: z.enum(['A', 'B']), decree: decree.nullable() });
    const example = { id: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', kind: 'A', decree: { date: '2026-02-03' } };
    const oldest = readerOf(z.toJSONSchema(old));
    for (const grown of [{ added: 1 }, { decree: { ...example.decree, added: 1 } }, { decree: null }])
      expect(faults(oldest, { ...example, ...grown })).toEqual([]);
    for (const broken of [{ id: 'x' }, { kind: 'C' }, { decree: {} }, { kind: undefined }])
      expect(faults(oldest, { ...example, ...broken })).not.toEqual([]);
    expect(faults(old.extend({ added: z.string().optional() }), example)).toEqual([]);
    for (const stricter of [{ added: z.string() }, { kind: z.enum(['B']) }, { decree: z.null() }])
      expect(faults(old.extend(stricter), example)).not.toEqual([]);
  });
});
