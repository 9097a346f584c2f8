import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { events, topics } from '#contracts';
import { eventDocuments, indonesian, schemaOf } from './index.js';

const documents = eventDocuments();
const pages = [...documents]
  .filter(([path]) => path.endsWith('.html'))
  .map(([path, write]) => [path, write()] as const);

/** As a reader validates; formats are those that the schemas name. */
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, validateFormats: false });
ajv.addVocabulary([indonesian]);

describe.each([...events.values()].map((event) => [event.type, event] as const))('the schema of %s', (_, event) => {
  const validate = ajv.compile(schemaOf(event));

  it('accepts its examples, and fields that a later version adds', () => {
    for (const example of event.examples) {
      expect(validate(example) ? [] : validate.errors).toEqual([]);
      expect(validate({ ...(example as object), later: { added: true } })).toBe(true);
    }
  });

  it('rejects data without the key', () => {
    const { [event.key]: _key, ...rest } = event.examples[0] as Record<string, unknown>;
    expect(validate(rest)).toBe(false);
  });
});

describe('the catalogue', () => {
  it('has an index and a page of each topic in both languages', () => {
    const names = ['index', ...topics.map(({ name }) => name), 'agency.aspirations.v1'].map((name) => `${name}.html`);
    expect(pages.map(([path]) => path)).toEqual(
      ['id', 'en'].flatMap((language) => names.map((name) => `${language}/${name}`)),
    );
  });

  it.each(pages)('%s loads nothing, and its links lead to documents and events', (path, page) => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form)\b|\bon\w+=|url\(|@import/i);
    expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${path.slice(0, 2)}">`));
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!, `file:///${path}`));
    expect(links.length).toBeGreaterThan(2);
    for (const { protocol, pathname, hash } of links) {
      expect(protocol).toBe('file:');
      const target = documents.get(decodeURI(pathname.slice(1)))?.();
      expect([pathname, target !== undefined]).toEqual([pathname, true]);
      expect(target).toContain(hash === '' ? '' : `id="${hash.slice(1)}"`);
    }
  });

  it('describes each event once, with every field of its schema', () => {
    for (const language of ['id', 'en'])
      for (const event of events.values()) {
        const page = documents.get(`${language}/${event.topic.name}.html`)!();
        const section = page.slice(page.indexOf(`<section id="${event.type}">`)).split('</section>', 1)[0]!;
        for (const field of Object.keys(event.data.shape)) expect(section).toContain(`<td><code>${field}</code></td>`);
        expect(section).not.toContain('<td></td>');
      }
  });
});
