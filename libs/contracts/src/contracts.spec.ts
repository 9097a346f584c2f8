import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { agencyAspirationsV1, events, KimActivated, services, topicNamed, topics } from './index.js';

/** Names of fields with personal data or user content. */
const personal =
  /^(fullName|firstName|lastName|phone|email|address|nik|birth|body|text|description|note|reason_?text|content)$/i;

function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(propertyNames)];
}

describe.each([...events.values()].map((event) => [event.type, event] as const))('%s', (_type, event) => {
  it('accepts its golden examples unchanged', () => {
    for (const example of event.examples) expect(event.data.parse(example)).toEqual(example);
  });

  it('rejects an unknown field', () => {
    expect(event.data.safeParse({ ...(event.examples[0] as object), stranger: 1 }).success).toBe(false);
  });

  it('carries no personal data and no free text', () => {
    expect(propertyNames(z.toJSONSchema(event.data)).filter((name) => personal.test(name))).toEqual([]);
  });

  it('contains its key and its version, and has a sentence for its moment', () => {
    expect(Object.keys(event.data.shape)).toEqual(expect.arrayContaining([event.key, event.sequence]));
    expect(event.when).toMatch(/\.$/);
    expect(topics).toContain(event.topic);
  });
});

describe('topics', () => {
  it('are named after their service and their major version', () => {
    for (const topic of topics) expect(topic.name).toMatch(new RegExp(`^(${services.join('|')})\\.[a-z]+\\.v\\d+$`));
    expect(new Set(topics.map((topic) => topic.name)).size).toBe(topics.length);
  });

  it('of agencies end their prefix with a dot and reject ids that could match another agency', () => {
    expect(agencyAspirationsV1('dpupr').name).toBe('agency.dpupr.aspirations.v1');
    for (const id of ['a.b', 'A1', '', '1a', 'a b', '*']) expect(() => agencyAspirationsV1(id)).toThrow(RangeError);
  });
});

describe('topicNamed', () => {
  it('returns the declared topic, also for agencies', () => {
    for (const topic of [...topics, agencyAspirationsV1('dpupr')]) expect(topicNamed(topic.name)).toEqual(topic);
    expect(topicNamed('registry.kim.v2')).toBeUndefined();
    expect(topicNamed('agency.A.aspirations.v1')).toBeUndefined();
  });
});

describe('an event', () => {
  it('rejects data that violates its contract', () => {
    expect(() => KimActivated({ kimId: 'x' } as never)).toThrow(z.ZodError);
  });

  it('can be published on another topic as well', () => {
    const event = KimActivated(KimActivated.examples[0] as never);
    expect(event.to(agencyAspirationsV1('dpupr')).topic.name).toBe('agency.dpupr.aspirations.v1');
    expect(event.topic.name).toBe('registry.kim.v1');
  });
});
