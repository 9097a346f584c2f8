import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Texts } from './texts.js';

const folder = resolve(import.meta.dirname, '..');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /([.]texts|language\/words)[.]ts$/.test(file),
);
/** Words that both languages have. */
const sameInBoth = new Set(['Status', 'KIM', 'PIN']);

type Dictionary = Readonly<Record<string, unknown>>;

/** The texts by their path; of a text that is made of values, that it is one. */
function flatten(dictionary: Dictionary, path = ''): Map<string, string> {
  return new Map(
    Object.entries(dictionary).flatMap(([name, entry]): [string, string][] => {
      if (typeof entry === 'object') return [...flatten(entry as Dictionary, `${path}${name}.`)];
      return [[`${path}${name}`, typeof entry === 'string' ? entry : `(${(entry as Function).length} values)`]];
    }),
  );
}

describe('the texts of the pages', () => {
  it.each(files)('%s has every text in both languages', async (file) => {
    const module = (await import(join(folder, file))) as Record<string, Texts<Dictionary>>;
    for (const { id, en } of Object.values(module)) {
      const [indonesian, english] = [flatten(id), flatten(en)];
      expect([...english.keys()]).toEqual([...indonesian.keys()]);
      for (const [name, text] of indonesian) {
        expect([name, text.trim()]).not.toEqual([name, '']);
        const isSame = english.get(name) === text && !text.endsWith('values)') && !sameInBoth.has(text);
        expect([name, isSame]).toEqual([name, false]);
      }
    }
  });
});
