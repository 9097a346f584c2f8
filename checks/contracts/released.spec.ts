import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { events } from '#contracts';
import type { JsonSchema } from '#event-documents';
import { contractFaults } from './contract-checks.js';
import { contractOf } from './contract.js';
import { releasedEvents } from './released.js';

// Records of every released version are still on topics and in dead letters, and consumers of each read today's events.
const released = releasedEvents();
const known = [...released.keys()].map((wireType) => [wireType] as const);

/** Validation errors of data for a consumer with this schema, which ignores unknown fields as ours do. */
function faults(schema: JsonSchema, data: unknown): string[] {
  const reader = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  return (reader.safeParse(data).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** Of the reader in the services, which leaves unknown fields out. */
function faultsOfService(wireType: string, data: unknown): string[] {
  const issues = events.get(wireType)!.data.safeParse(data).error?.issues ?? [];
  return issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('case 15: old and new contracts are compatible', () => {
  it('case 15a: every event and example is released, no consumer is broken, and no agency gets personal data', () => {
    // CONTRIBUTING.md, “An event”, describes how to release one.
    expect(contractFaults()).toEqual([]);
    expect([...released.keys()]).toEqual([...events.keys()].toSorted());
  });

  it.each(known)('case 15b: old examples against the new schema: %s', (wireType) => {
    const { examples } = released.get(wireType)!;
    expect(examples.length).toBeGreaterThan(0);
    const today = contractOf(events.get(wireType)!).schema;
    for (const example of examples)
      expect([...faults(today, example), ...faultsOfService(wireType, example)]).toEqual([]);
  });

  it.each(known)('case 15c: examples of all versions against the schema of each released version: %s', (wireType) => {
    const { versions, examples } = released.get(wireType)!;
    for (const { schema } of versions) for (const example of examples) expect(faults(schema, example)).toEqual([]);
  });

  it('case 15d: a reader of a released schema is not fooled by data that break it', () => {
    const { versions, examples } = released.get('sambung.registry.KimActivated.v1')!;
    const example = examples[0] as object;
    for (const broken of [{ kimId: 'x' }, { status: 'SLEEPING' }, { decree: {} }, { version: 0 }, { villageCodes: [] }])
      expect(faults(versions[0]!.schema, { ...example, ...broken })).not.toEqual([]);
    expect(faults(versions[0]!.schema, { ...example, later: 1 })).toEqual([]);
  });
});
