import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldsOfSeveralTopics } from './descriptions/fields-of-several-topics.js';
import { descriptionOf, descriptions } from './descriptions/descriptions.js';
import { agencyAspirationsV1, events, KimActivated, services, topicNamed, topics } from './index.js';

/** Names of fields with personal data or user content. */
const personal =
  /^(fullName|firstName|lastName|phone|email|address|nik|birth|body|text|description|note|reason_?text|content)$/i;

/** The paths of all fields, at any depth; lists and alternatives add nothing to a path. */
function fieldPaths(schema: unknown, parent: readonly string[] = []): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: object };
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const path = [...parent, name];
    return [path.join('.'), ...fieldPaths(field, path)];
  });
  return [...own, ...Object.values(rest).flatMap((part) => fieldPaths(part, parent))];
}

const nameOf = (path: string) => path.split('.').at(-1)!;

describe.each([...events.values()].map((event) => [event.type, event] as const))('%s', (_type, event) => {
  it('accepts its golden examples unchanged', () => {
    for (const example of event.examples) expect(event.data.parse(example)).toEqual(example);
  });

  it('rejects an unknown field', () => {
    expect(event.data.safeParse({ ...(event.examples[0] as object), stranger: 1 }).success).toBe(false);
  });

  it('carries no personal data and no free text', () => {
    expect(fieldPaths(z.toJSONSchema(event.data)).filter((path) => personal.test(nameOf(path)))).toEqual([]);
  });

  it('has a description of each field, in both languages', () => {
    const missing = fieldPaths(z.toJSONSchema(event.data)).filter((path) => {
      const { en = '', id = '' } = descriptionOf(event, path) ?? {};
      return !/^[A-Z].*\.$/.test(en) || !/^[A-Z].*\.$/.test(id);
    });
    expect(missing).toEqual([]);
  });

  it('contains its key and its version, and has a sentence for its moment', () => {
    expect(Object.keys(event.data.shape)).toEqual(expect.arrayContaining([event.key, event.sequence]));
    for (const sentence of [event.when.en, event.when.id]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(topics).toContain(event.topic);
  });
});

describe('the descriptions', () => {
  const all = [...events.values()];
  const paths = new Map(all.map((event) => [event, fieldPaths(z.toJSONSchema(event.data))]));

  it.each(Object.entries(descriptions))('of %s describe fields that are there', (topic, table) => {
    const known = all
      .filter((event) => event.topic.name.startsWith(`${topic}.v`))
      .flatMap((event) => paths.get(event)!.flatMap((path) => [path, `${event.type}.${path}`]));
    expect(Object.keys(table).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('of several topics describe fields that are there', () => {
    const names = new Set([...paths.values()].flat().map(nameOf));
    expect(Object.keys(fieldsOfSeveralTopics).filter((name) => !names.has(name))).toEqual([]);
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
