import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type EventDefinition, events } from './index.js';

// The schema of each event when it was first published, and every example since. These files only grow: such records
// are still on topics and in dead letters, and consumers of that version read today's events.

const folder = join(import.meta.dirname, '..', 'recorded');
const fileOf = (wireType: string) => join(folder, `${wireType}.json`);

interface Recorded {
  /** JSON Schema of the oldest supported contract. */
  readonly schema: unknown;
  readonly examples: readonly unknown[];
}

const read = (wireType: string) => JSON.parse(readFileSync(fileOf(wireType), 'utf8')) as Recorded;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Records new events and examples; never changes recorded ones. */
function record(wireType: string, { data, examples }: EventDefinition): void {
  const known = existsSync(fileOf(wireType)) ? read(wireType) : { schema: z.toJSONSchema(data), examples: [] };
  const fresh = examples.filter((example) => !known.examples.some((old) => same(old, example)));
  writeFileSync(
    fileOf(wireType),
    JSON.stringify({ ...known, examples: [...known.examples, ...fresh] }, null, 2) + '\n',
  );
}

/** Validation errors of data for a consumer that ignores unknown fields, as ours do. */
function faults(schema: z.ZodType, data: unknown): string[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A consumer built with this schema. */
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

describe('case 15: old and new contracts are compatible', () => {
  it('case 15a: every event is recorded, and no recorded event is missing', () => {
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

  it.each(known)('case 15d: today’s examples are recorded for later versions: %s', (wireType) => {
    // CONTRIBUTING.md, “An event”, describes how to record a new one.
    const { examples } = read(wireType);
    for (const example of events.get(wireType)!.examples) expect(examples).toContainEqual(example);
  });

  it('case 15e: an incompatible change is detected', () => {
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
